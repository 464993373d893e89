package dk.skranke.ticketing;

import static dk.skranke.ticketing.db.Tables.ATTACHMENT;
import static dk.skranke.ticketing.db.Tables.MESSAGE;

import dk.skranke.access.Visible;
import dk.skranke.files.FileNames;
import dk.skranke.office.Member;
import dk.skranke.ticketing.pages.CaseFile;
import dk.skranke.ticketing.pages.TicketPage;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What goes into the file for the case: no more than the reader may see, and notes and history only where they are wanted. */
@Repository
class CaseFileReading {

    /** @param files with the names that they bear inside the ZIP */
    record Read(
            TicketPage ticket,
            Map<Long, String> texts,
            List<dk.skranke.ticketing.pages.Happening> history,
            List<CaseFile.Kept> files,
            CaseFiles.Wanted wanted,
            String by) {

        CaseFile page(boolean linked) {
            return new CaseFile(ticket, texts, history, files, wanted.internal(), wanted.history(), linked, by);
        }
    }

    private final DSLContext sql;
    private final Story story;
    private final Telling telling;
    private final HistorySentence sentences;
    private final Tickets tickets;

    CaseFileReading(DSLContext sql, Story story, Telling telling, HistorySentence sentences, Tickets tickets) {
        this.sql = sql;
        this.story = story;
        this.telling = telling;
        this.sentences = sentences;
        this.tickets = tickets;
    }

    @Transactional(readOnly = true)
    public Read of(TicketId id, CaseFiles.Wanted wanted, Member me) {
        var told = story.of(id, me);
        var page = telling.page(told, me);
        var said = told.messages().stream()
                .filter(it -> wanted.internal() || !it.kind().internal())
                .toList();
        var history = wanted.history()
                ? told.entries().stream()
                        .map(it -> sentences.of(it, me.language()))
                        .toList()
                : List.<dk.skranke.ticketing.pages.Happening>of();
        return new Read(
                page,
                said.stream().collect(Collectors.toMap(Said::id, Said::text)),
                history,
                files(said.stream().map(Said::id).toList(), me),
                wanted,
                me.name());
    }

    /** Taking the file out is something that happened to the ticket. */
    @Transactional
    public void taken(TicketId id, String format, CaseFiles.Wanted wanted, Member me) {
        var how = "ticketing.history.taken-out-" + format + (wanted.internal() ? "-internal" : "");
        tickets.find(id, me);
        tickets.record(new TicketEvent.Noted(id, new Actor.Colleague(me.id()), how, List.of()));
    }

    private List<CaseFile.Kept> files(List<Long> messages, Member me) {
        var kept = new ArrayList<CaseFile.Kept>();
        sql.select(MESSAGE.ID, MESSAGE.RAW)
                .from(MESSAGE)
                .where(
                        MESSAGE.ID.in(messages),
                        MESSAGE.RAW.isNotNull(),
                        Visible.to(me, MESSAGE.TEAM_ID, MESSAGE.TICKET_ID))
                .orderBy(MESSAGE.ID)
                .forEach(it -> kept.add(new CaseFile.Kept(
                        it.value1(), "mail/mail-" + it.value1() + ".eml", "", 0, true, String.valueOf(it.value2()))));
        var number = new int[1];
        sql.select(ATTACHMENT.MESSAGE_ID, ATTACHMENT.NAME, ATTACHMENT.SIZE, ATTACHMENT.CONTENT)
                .from(ATTACHMENT)
                .where(ATTACHMENT.MESSAGE_ID.in(messages), Visible.to(me, ATTACHMENT.TEAM_ID, ATTACHMENT.TICKET_ID))
                .orderBy(ATTACHMENT.MESSAGE_ID, ATTACHMENT.ID)
                .forEach(it -> kept.add(new CaseFile.Kept(
                        it.value1(), path(++number[0], it.value2()), it.value2(), it.value3(), false, it.value4())));
        return kept;
    }

    /** Numbered, so that no two are one; cleaned, so that none leads out of the folder that somebody unpacks it into. */
    static String path(int number, String name) {
        return String.format(Locale.ROOT, "files/%03d-%s", number, FileNames.clean(name, "file"));
    }
}
