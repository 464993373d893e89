package dk.skranke.cover;

import dk.skranke.notifications.Bell;
import dk.skranke.notifications.News;
import dk.skranke.notifications.Occasion;
import dk.skranke.office.Directory;
import dk.skranke.office.Member;
import dk.skranke.office.PersonId;
import dk.skranke.office.TeamId;
import dk.skranke.shared.NotFound;
import dk.skranke.shared.Refused;
import dk.skranke.ticketing.Conversation;
import dk.skranke.ticketing.Routing;
import dk.skranke.ticketing.TicketId;
import dk.skranke.ticketing.Workload;
import dk.skranke.ticketing.Workload.Work;
import dk.skranke.web.Text;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives work to somebody else, who says that they have it: until then it stays where it is. */
@Service
public class HandingOver {

    private static final int LONGEST_NOTE = 4000;
    private static final int LONGEST_SUMMARY = 2000;
    private static final int LONGEST_REASON = 400;

    private final Handovers handovers;
    private final Workload workload;
    private final TicketDates dates;
    private final ObjectProvider<AnsweredDates> answered;
    private final Planning planning;
    private final Routing routing;
    private final Conversation conversation;
    private final Bell bell;
    private final Directory directory;

    HandingOver(
            Handovers handovers,
            Workload workload,
            TicketDates dates,
            ObjectProvider<AnsweredDates> answered,
            Planning planning,
            Routing routing,
            Conversation conversation,
            Bell bell,
            Directory directory) {
        this.handovers = handovers;
        this.workload = workload;
        this.dates = dates;
        this.answered = answered;
        this.planning = planning;
        this.routing = routing;
        this.conversation = conversation;
        this.bell = bell;
        this.directory = directory;
    }

    /**
     * A ticket that can change hands.
     *
     * @param datesOnly it is somebody else’s, and only the deadlines on it that this person answers for change hands
     * @param dates its open deadlines, whoever answers for them
     */
    record Giving(Work work, boolean datesOnly, List<AnsweredDates.Date> dates) {}

    /** What somebody has or answers for that the member may see, and may give away. */
    List<Giving> workOf(PersonId from, Member me) {
        if (!planning.mayPlanFor(directory.person(from), me)) throw new NotFound();
        var work = workload.of(from, me);
        var own = work.stream().map(Work::ticket).collect(Collectors.toSet());
        var all =
                answered.stream().flatMap(it -> it.open(own, from, me).stream()).toList();
        var others = all.stream()
                .map(AnsweredDates.Date::ticket)
                .filter(it -> !own.contains(it))
                .collect(Collectors.toSet());
        return Stream.concat(
                        work.stream().map(it -> giving(it, false, all)),
                        workload.these(others, me).stream().map(it -> giving(it, true, all)))
                .toList();
    }

    private static Giving giving(Work it, boolean datesOnly, List<AnsweredDates.Date> all) {
        return new Giving(
                it,
                datesOnly,
                all.stream().filter(date -> date.ticket().equals(it.ticket())).toList());
    }

    /** Of these tickets the open deadlines as the book has them; for one that is answered, those that it had then. */
    List<AnsweredDates.Date> dates(Handover it, Member me) {
        var tickets = it.items().stream().map(Handover.Item::ticket).toList();
        var known =
                answered.stream().flatMap(one -> one.all(tickets, me).stream()).toList();
        if (it.open()) return known.stream().filter(AnsweredDates.Date::open).toList();
        var then = it.items().stream()
                .flatMap(item -> item.dates().stream())
                .collect(Collectors.toMap(Handover.Dated::id, one -> one));
        return known.stream()
                .flatMap(one -> Stream.ofNullable(then.get(one.id()))
                        .map(old -> new AnsweredDates.Date(
                                one.id(), one.ticket(), old.responsible(), old.ends(), one.open(), one.title())))
                .toList();
    }

    /** @param summaries of each ticket that is to change hands what the other has to know */
    @Transactional
    public HandoverId offer(PersonId from, PersonId to, String note, Map<TicketId, String> summaries, Member me) {
        var chosen = workOf(from, me).stream()
                .filter(it -> summaries.containsKey(it.work().ticket()))
                .toList();
        if (chosen.isEmpty()) throw new Refused("cover.nothing-chosen");
        if (from.equals(to)) throw new Refused("cover.to-oneself");
        if (note.length() > LONGEST_NOTE) throw new Refused("cover.note-too-long", LONGEST_NOTE);
        mustWorkThere(to, chosen);
        var id = handovers.add(
                from,
                to,
                note.strip(),
                chosen.stream().map(Giving::work).collect(Collectors.toMap(Work::ticket, Work::team)),
                chosen.stream()
                        .map(it -> item(it, summaries.getOrDefault(it.work().ticket(), "")))
                        .toList(),
                me);
        var news = new News(
                Occasion.COVER,
                "handover " + id.value(),
                null,
                null,
                "/handovers/" + id.value(),
                me.id(),
                List.of(Integer.toString(chosen.size())));
        bell.tell(news, List.of(to));
        return id;
    }

    private void mustWorkThere(PersonId to, List<Giving> chosen) {
        var person = directory.people().stream()
                .filter(it -> it.id().equals(to))
                .findFirst()
                .orElseThrow(() -> new Refused("cover.substitute-gone"));
        for (var it : chosen) {
            TeamId team = it.work().team();
            if (!person.teams().contains(team))
                throw new Refused(
                        "cover.not-in-team",
                        person.name(),
                        directory.team(team).name(),
                        "#" + it.work().ticket().value());
        }
    }

    private Handover.Item item(Giving giving, String summary) {
        var it = giving.work();
        if (summary.length() > LONGEST_SUMMARY) throw new Refused("cover.summary-too-long", LONGEST_SUMMARY);
        return new Handover.Item(
                it.ticket(),
                summary.strip(),
                it.step(),
                it.due(),
                dates.isDeadline(it),
                it.unanswered(),
                giving.datesOnly(),
                List.of());
    }

    /**
     * From here on they are the receiver's, and so are the deadlines that the other answered for. A ticket that has gone elsewhere
     * meanwhile, or is closed, stays there; its deadlines nobody else has.
     */
    @Transactional
    public void acknowledge(HandoverId id, Member me) {
        var it = handovers.lock(id, me);
        if (!it.to().equals(me.id())) throw new NotFound();
        it.mustBeOpen();
        var still = workload.of(it.from(), me).stream().map(Work::ticket).collect(Collectors.toSet());
        // In the order in which changes of many hold their tickets.
        var items = it.items().stream()
                .sorted(Comparator.comparing(item -> item.ticket().value()))
                .toList();
        for (var item : items) {
            if (!item.datesOnly()) {
                if (!still.contains(item.ticket())) continue;
                routing.assign(item.ticket(), it.from(), me.id(), me);
            }
            if (!item.summary().isEmpty()) conversation.note(item.ticket(), note(it, item), me);
        }
        var tickets = it.items().stream().map(Handover.Item::ticket).toList();
        answered.forEach(one -> one.handOver(tickets, it.from(), me.id(), me));
        handovers.keep(id, dates(it, me));
        handovers.acknowledge(id);
        answer(it, "accepted", me);
    }

    private void answer(Handover it, String said, Member me) {
        var count = Integer.toString(it.items().size());
        var news = new News(
                Occasion.COVER,
                "handover " + it.id().value() + " " + said,
                null,
                null,
                "/handovers/" + it.id().value(),
                me.id(),
                List.of(count));
        bell.tell(news.saying(said), List.of(it.from()));
    }

    @Transactional
    public void decline(HandoverId id, String reason, Member me) {
        var it = handovers.lock(id, me);
        if (!it.to().equals(me.id())) throw new NotFound();
        it.mustBeOpen();
        if (reason.isBlank() || reason.length() > LONGEST_REASON) throw new Refused("cover.reason-needed");
        handovers.keep(id, dates(it, me));
        handovers.decline(id, reason.strip());
        answer(it, "declined", me);
    }

    private Conversation.Draft note(Handover it, Handover.Item item) {
        var from = Text.in(
                directory.language(),
                "cover.note-from",
                directory.person(it.from()).name());
        return new Conversation.Draft(from + "\n\n" + item.summary(), List.of(), null, null, null);
    }
}
