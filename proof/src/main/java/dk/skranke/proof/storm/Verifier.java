package dk.skranke.proof.storm;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Compares what was acknowledged with what is there: in the database, among the files, on the pages, and outside. */
final class Verifier {

    private static final Pattern ID = Pattern.compile("op[0-9a-f]{16}");

    private final Path data;
    private final Books books;
    private final Office office;
    private final Findings findings;
    private final Map<String, List<Books.Row>> written;
    private final Map<Long, List<Books.Attached>> attached;
    private final Map<Long, Books.Letter> letters;
    private final Map<String, List<Sink.Letter>> arrived;
    private int twice;

    Verifier(Path data, Books books, Office office, Sink sink, Findings findings) throws SQLException {
        this.data = data;
        this.books = books;
        this.office = office;
        this.findings = findings;
        written = byErrand(books.messages());
        attached = books.attachments().stream().collect(groupingBy(Books.Attached::message));
        letters = books.letters().stream().collect(toMap(Books.Letter::message, it -> it));
        arrived = sink.letters().stream().collect(groupingBy(Sink.Letter::id));
    }

    private static Map<String, List<Books.Row>> byErrand(List<Books.Row> rows) {
        var all = new HashMap<String, List<Books.Row>>();
        for (var it : rows) {
            var id = ID.matcher(it.text());
            if (id.find())
                all.computeIfAbsent(id.group(), _ -> new ArrayList<>()).add(it);
        }
        return all;
    }

    /** How many letters arrived outside more than once, as they may when nobody knew. */
    int twice() {
        return twice;
    }

    void verify(Collection<Ledger.Line> ledger) {
        for (var line : ledger) {
            if (line.outcome() == Answer.Outcome.NEVER && line.kind().opensTicket()
                    || line.outcome() == Answer.Outcome.LATER) findings.add(Verdict.STUCK, line + " was not taken");
            // Nobody writes on a ticket that was not acknowledged to be there.
            else if (line.outcome() == Answer.Outcome.NEVER)
                findings.add(Verdict.LOST, "ticket " + line.on() + ": " + line.said());
            verify(line, written.getOrDefault(line.id(), List.of()));
        }
    }

    private void verify(Ledger.Line line, List<Books.Row> rows) {
        findings.unless(rows.size() <= 1, Verdict.DUP, line + " is there " + rows.size() + " times");
        findings.unless(!line.taken() || !rows.isEmpty(), Verdict.LOST, line + " is not there");
        for (var row : rows) verify(line, row);
    }

    private void verify(Ledger.Line line, Books.Row row) {
        var place = line.kind().opensTicket() ? line.ticket() : line.on();
        findings.unless(place == 0 || place == row.ticket(), Verdict.CORRUPT, line + " stands on " + row.ticket());
        if (line.kind().isMail()) mustBe(line, "/tickets/" + row.ticket() + "/messages/" + row.message() + "/raw");
        if (line.kind() != Kind.REPLY) return;
        var files = attached.getOrDefault(row.message(), List.of());
        findings.unless(files.size() == 1, Verdict.CORRUPT, line + " has " + files.size() + " files");
        for (var it : files) mustBe(line, "/tickets/" + row.ticket() + "/files/" + it.id());
        mustHaveLeft(line, letters.get(row.message()));
    }

    private void mustBe(Ledger.Line line, String path) {
        try {
            findings.unless(
                    Errand.sha256(office.download(path)).equals(line.sha256()),
                    Verdict.CORRUPT,
                    line + ": " + path + " holds other bytes");
        } catch (IOException e) {
            findings.add(Verdict.CORRUPT, line + ": " + path + ": " + e.getMessage());
        }
    }

    private void mustHaveLeft(Ledger.Line line, Books.@Nullable Letter letter) {
        if (letter == null) {
            findings.add(Verdict.LOST, line + " was never put in the outbox");
            return;
        }
        var copies = arrived.getOrDefault(letter.id(), List.of());
        findings.unless(!copies.isEmpty(), Verdict.LOST, line + " was never sent: " + letter);
        if (copies.size() < 2) return;
        twice++;
        var same = copies.stream().map(it -> Errand.sha256(it.raw())).distinct().count() == 1;
        findings.unless(same, Verdict.CORRUPT, line + " was sent twice, and not the same");
        var marked = letter.doubts() > 0 && letter.told().matches("SENT POSSIBLY_TWICE|FAILED IN_DOUBT|IN_DOUBT .*");
        findings.unless(marked, Verdict.DUP, line + " was sent " + copies.size() + " times: " + letter);
        findings.unless(copies.size() == 2, Verdict.DUP, line + " was sent " + copies.size() + " times: " + letter);
    }

    /** What left belongs to a reply that is there. */
    void verifyLetters() {
        var known = letters.values().stream().map(Books.Letter::id).collect(toSet());
        for (var it : arrived.keySet())
            findings.unless(known.contains(it), Verdict.ORPHAN, "a letter left that no reply knows: " + it);
    }

    /**
     * @return how many files have no row, because an outage fell between the one and the other
     */
    int verifyFiles(List<Outage> outages) throws IOException, SQLException {
        var needed = new HashSet<>(books.contents());
        var spare = 0;
        var incoming = data.resolve("files/incoming");
        try (var files =
                Files.find(data.resolve("files"), 4, (it, is) -> is.isRegularFile() && !it.startsWith(incoming))) {
            for (var it : files.toList()) {
                if (needed.remove(it.getFileName().toString())) continue;
                var at = Files.getLastModifiedTime(it).toInstant();
                findings.unless(
                        outages.stream().anyMatch(outage -> outage.explains(at)),
                        Verdict.ORPHAN,
                        "a file that no row needs: " + it + ", written " + at);
                spare++;
            }
        }
        for (var it : needed) findings.add(Verdict.ORPHAN, "a row without its file: " + it);
        return spare;
    }

    void verifyDatabase() throws SQLException {
        none(
                "tickets without a history",
                "select id from ticketing.ticket t where not exists"
                        + " (select from ticketing.entry e where e.ticket_id = t.id)");
        none(
                "tickets without a message",
                "select id from ticketing.ticket t where not exists"
                        + " (select from ticketing.message m where m.ticket_id = t.id)");
        none(
                "tickets that cannot be found",
                "select id from ticketing.ticket t where not exists"
                        + " (select from search.said s where s.ticket_id = t.id and s.message_id = 0)");
        none(
                "messages that cannot be found",
                "select id from ticketing.message m where not exists (select from search.said s"
                        + " where s.ticket_id = m.ticket_id and s.message_id = m.id and s.attachment_id = 0)");
        none(
                "messages without an entry in the history",
                "select ticket_id from ticketing.message m group by 1 having count(*) <>"
                        + " (select count(*) from ticketing.entry e where e.ticket_id = m.ticket_id and e.kind = 'Written')");
        none("mails taken in twice", "select min(id) from mail.incoming group by mailbox_id, raw having count(*) > 1");
        none("mails that became nothing", "select id from mail.incoming where ticket_id is null");
        var gaps =
                books.number("select (select last from ticketing.numbering) - (select count(*) from ticketing.ticket)");
        findings.unless(gaps == 0, Verdict.BROKEN, gaps + " numbers are missing");
        verifyIndexes();
    }

    private void none(String what, String sql) throws SQLException {
        var found = books.read(sql, it -> it.getString(1));
        findings.unless(found.isEmpty(), Verdict.BROKEN, what + ": " + found);
    }

    private void verifyIndexes() throws SQLException {
        books.change("create extension if not exists amcheck");
        var indexes = books.read(
                "select c.oid::regclass::text from pg_class c join pg_am a on a.oid = c.relam"
                        + " where c.relkind = 'i' and a.amname = 'btree' and c.relpersistence = 'p'",
                it -> it.getString(1));
        for (var it : indexes) {
            try {
                books.change("select bt_index_check('" + it.replace("'", "''") + "'::regclass, true)");
            } catch (SQLException e) {
                findings.add(Verdict.BROKEN, e.toString());
            }
        }
    }
}
