package dk.skranke.deadlines;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** All rules that we know, each in all its versions, read from one file and checked before the program starts. */
final class Rules {

    private final List<Rule> all;

    Rules(List<Rule> all) {
        this.all = List.copyOf(all);
        check();
    }

    static Rules read() {
        return of(Sheet.resource("rules.yaml"));
    }

    static Rules of(Sheet sheet) {
        var bases = new LinkedHashMap<String, Basis>();
        var named = sheet.sheet("bases");
        for (var name : named.names()) bases.put(name, basis(named.sheet(name)));
        var rules = sheet.sheets("rules").stream().map(it -> rule(it, bases)).toList();
        sheet.finish();
        return new Rules(rules);
    }

    private static Basis basis(Sheet it) {
        var basis = new Basis(it.text("start"), it.text("count"), it.text("missing"), it.text("shift"));
        it.finish();
        return basis;
    }

    private static Rule rule(Sheet it, Map<String, Basis> bases) {
        var fiction = it.optional("fiction", Period::of);
        var rule = new Rule(
                it.text("key"),
                Set.copyOf(it.list("others", text -> text)),
                it.value("jurisdiction", Jurisdiction::valueOf),
                it.text("law"),
                it.value("basis", name -> known(bases, name)),
                fiction == null ? null : new Fiction(fiction, it.text("fictionLaw")),
                it.value("eventDay", EventDay.ANY, EventDay::valueOf),
                it.value("yearEnd", false, Rules::yes),
                it.value("start", Start.EVENT, Start::valueOf),
                it.value("direction", Direction.FORWARD, Direction::valueOf),
                it.list("periods", Period::of),
                it.optional("rest", Period::of),
                List.of(),
                it.value("seat", Seat.PLACE, Seat::valueOf),
                Set.copyOf(it.list("closed", Recurring::of)),
                it.optional("preDeadline", Integer::valueOf),
                it.value("level", Level::valueOf),
                it.value("notfrist", false, Rules::yes),
                it.value("limitation", false, Rules::yes),
                it.value("extendable", Extension.NOBODY, Extension::valueOf),
                it.optional("reinstatement", Reinstatement::of),
                it.value("settable", false, Rules::yes),
                new Validity(it.optional("from", LocalDate::parse), it.optional("to", LocalDate::parse)),
                it.text("source"));
        it.finish();
        return rule;
    }

    private static Basis known(Map<String, Basis> bases, String name) {
        var basis = bases.get(name);
        if (basis == null) throw new IllegalArgumentException("no such basis");
        return basis;
    }

    private static boolean yes(String text) {
        if (!text.equals("true")) throw new IllegalArgumentException("true, or leave it out");
        return true;
    }

    /** One version of a rule a day, one rule a name, and nothing that cannot be counted. */
    private void check() {
        for (var rule : all) {
            if (rule.periods().isEmpty()) throw wrong(rule, "no period");
            if (rule.settable()
                    && rule.periods().stream().skip(1).anyMatch(it -> !it.unit().follows()))
                throw wrong(rule, "which period is set?");
            if (rule.rest() != null && !rule.suspended()) throw wrong(rule, "what did it stand still for?");
            var back = rule.reinstatement();
            if (back != null && all.stream().noneMatch(it -> it.key().equals(back.rule())))
                throw wrong(rule, "no such way back");
            var hours =
                    rule.periods().stream().filter(it -> it.unit() == Unit.HOUR).count();
            if (hours > 0 && (rule.periods().size() > 1 || rule.fiction() != null || rule.backward() || rule.yearEnd()))
                throw wrong(rule, "hours stand alone");
            if (rule.start() == Start.FULL_HOUR && hours == 0) throw wrong(rule, "the hour counts for hours only");
            for (var other : all) {
                if (other == rule) continue;
                var names = new HashSet<>(other.others());
                names.add(other.key());
                var shared = rule.called(other.key()) || rule.others().stream().anyMatch(names::contains);
                if (shared && rule.validity().meets(other.validity())) throw wrong(rule, "said twice");
                if (shared && !rule.key().equals(other.key())) throw wrong(rule, "one name for two rules");
            }
        }
    }

    private static IllegalArgumentException wrong(Rule rule, String what) {
        return new IllegalArgumentException("rules.yaml, " + rule.key() + ": " + what);
    }

    List<Rule> all() {
        return all;
    }

    /** The versions of a rule, the oldest first; none where nothing bears this name. */
    List<Rule> versions(String name) {
        var wanted = name.strip().toUpperCase(Locale.ROOT);
        return all.stream()
                .filter(it -> it.called(wanted))
                .sorted(Comparator.comparing(
                        it -> it.validity().from(), Comparator.nullsFirst(Comparator.naturalOrder())))
                .toList();
    }
}
