package dk.skranke.api;

import dk.skranke.catalogue.CategoryId;
import dk.skranke.matters.MatterId;
import dk.skranke.office.Member;
import dk.skranke.office.PersonId;
import dk.skranke.office.TeamId;
import dk.skranke.ticketing.Answering;
import dk.skranke.ticketing.Describing;
import dk.skranke.ticketing.Describing.Properties;
import dk.skranke.ticketing.Docket;
import dk.skranke.ticketing.Lifecycle;
import dk.skranke.ticketing.Routing;
import dk.skranke.ticketing.Stepping;
import dk.skranke.ticketing.TicketId;
import dk.skranke.ticketing.TicketStatus;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;

/** Changes a ticket by the same ways that the pages go, all of it or nothing. */
@Service
class Changing {

    private final Docket docket;
    private final Describing describing;
    private final Routing routing;
    private final Lifecycle lifecycle;
    private final Stepping stepping;
    private final Answering answering;
    private final Known known;

    Changing(
            Docket docket,
            Describing describing,
            Routing routing,
            Lifecycle lifecycle,
            Stepping stepping,
            Answering answering,
            Known known) {
        this.stepping = stepping;
        this.answering = answering;
        this.docket = docket;
        this.describing = describing;
        this.routing = routing;
        this.lifecycle = lifecycle;
        this.known = known;
    }

    /** @param match what the program believes to be the state; if it is another one by now, nothing changes */
    @Transactional
    public Docket.Sheet change(TicketId id, String match, TicketChangeJson to, Member me) {
        me.mustBelong();
        var now = docket.lock(id, me);
        if (!matches(match, Shown.etag(now))) throw new Rejected(Rejected.Kind.STALE);
        new Change(id, to, me).apply();
        return docket.find(id, me);
    }

    static boolean matches(String match, String etag) {
        return Arrays.stream(match.split(",", -1)).map(String::strip).anyMatch(it -> it.equals("*") || it.equals(etag));
    }

    /** One request's changes. Reopening comes first and closing last, so that what lies between is allowed. */
    private class Change {

        private final TicketId id;
        private final TicketChangeJson to;
        private final Member me;

        Change(TicketId id, TicketChangeJson to, Member me) {
            this.id = id;
            this.to = to;
            this.me = me;
        }

        void apply() {
            if (to.outcome() != null && to.status() != TicketStatus.CLOSED)
                throw Rejected.invalid("outcome", "only-closing");
            var status = to.status();
            if (status != null && status.open()) move(status);
            describe();
            if (to.team() != null) redirect(new TeamId(to.team()));
            else if (to.reason() != null) throw Rejected.invalid("reason", "only-redirecting");
            if (to.assignee() != null) assign(to.assignee());
            if (status != null && !status.open()) move(status);
            if (to.stage() != null) step(to.stage());
            else if (to.answers() != null) answer(to.answers());
            if (to.nextStep() != null)
                describing.plan(id, now().next(), to.nextStep().step(), me);
        }

        private void describe() {
            if (to.title() != null) describing.rename(id, now().title(), to.title(), me);
            if (to.category() != null) categorise(to.category());
            if (to.matter() != null) file(to.matter());
            if (to.priority() != null) describing.prioritise(id, now().priority(), to.priority(), me);
            if (to.tags() != null) {
                var tags = to.tags().stream()
                        .map(it -> it.replaceAll("\\p{Cntrl}+", " "))
                        .toList();
                describing.tag(id, now().tags(), tags, me);
            }
        }

        private void step(String stage) {
            var at = docket.find(id, me).stage();
            if (at == null) throw Rejected.invalid("stage", "no-workflow");
            var answers = java.util.Objects.requireNonNullElse(to.answers(), java.util.Map.<String, String>of());
            try {
                stepping.step(id, at, stage, answers, me);
            } catch (Stepping.Incomplete it) {
                throw incomplete(it);
            }
        }

        private void answer(java.util.Map<String, String> answers) {
            try {
                answering.answer(id, answers, me);
            } catch (Stepping.Incomplete it) {
                throw incomplete(it);
            }
        }

        private void categorise(long category) {
            var before = now().category();
            if (before.value() == category) return;
            if (!known.category(category)) throw Rejected.invalid("category", "unknown-id");
            describing.categorise(id, before, new CategoryId(category), me);
        }

        private void file(JsonNode matter) {
            var chosen = id(matter, "matter");
            if (chosen != null && !known.matter(chosen)) throw Rejected.invalid("matter", "unknown-id");
            describing.file(id, now().matter(), chosen == null ? null : new MatterId(chosen), me);
        }

        private void redirect(TeamId team) {
            var before = now().team();
            if (before.equals(team)) return;
            if (!known.team(team.value())) throw Rejected.invalid("team", "unknown-id");
            if (to.reason() == null) throw Rejected.invalid("reason", "missing");
            routing.redirect(id, before, team, to.reason(), me);
        }

        private void assign(JsonNode assignee) {
            var chosen = id(assignee, "assignee");
            if (chosen != null && !known.colleague(chosen)) throw Rejected.invalid("assignee", "unknown-id");
            routing.assign(id, now().assignee(), chosen == null ? null : new PersonId(chosen), me);
        }

        private void move(TicketStatus status) {
            var before = now().status();
            if (status != TicketStatus.CLOSED) {
                lifecycle.move(id, before, status, me);
            } else if (to.outcome() == null) {
                if (before != status) throw Rejected.invalid("outcome", "missing");
            } else {
                lifecycle.close(id, to.outcome(), me);
            }
        }

        private Properties now() {
            return describing.properties(id, me);
        }
    }

    private static Rejected incomplete(Stepping.Incomplete it) {
        return new Rejected(
                Rejected.Kind.INVALID,
                it.wrong().entrySet().stream()
                        .map(one -> new Rejected.Complaint(
                                "answers." + one.getKey(),
                                one.getValue().key(),
                                one.getValue().arguments()))
                        .toList());
    }

    static @Nullable Long id(JsonNode it, String field) {
        if (it.isNull()) return null;
        if (it.isIntegralNumber() && it.canConvertToLong()) return it.longValue();
        throw Rejected.unreadable(field, "value");
    }

    static String required(@Nullable String match) {
        if (match == null) throw new Rejected(Rejected.Kind.PRECONDITION_REQUIRED);
        return match;
    }
}
