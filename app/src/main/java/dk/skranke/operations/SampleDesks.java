package dk.skranke.operations;

import dk.skranke.checklists.Checklists;
import dk.skranke.checklists.Point;
import dk.skranke.composing.Later;
import dk.skranke.cover.Planning;
import dk.skranke.filtering.Filtering;
import dk.skranke.knowledge.TextModules;
import dk.skranke.links.Linking;
import dk.skranke.links.Relation;
import dk.skranke.office.Member;
import dk.skranke.office.Members;
import dk.skranke.office.TeamId;
import dk.skranke.ticketing.Snoozing;
import dk.skranke.ticketing.TicketId;
import dk.skranke.timekeeping.Activity;
import dk.skranke.timekeeping.Timekeeping;
import dk.skranke.timekeeping.Timekeeping.Spent;
import dk.skranke.views.Circle;
import dk.skranke.views.Views;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the people of the sample office have at hand: their texts and views, what is linked, ticked, counted and put aside. */
@Component
class SampleDesks {

    private final Members members;
    private final Planning planning;
    private final TextModules texts;
    private final Views views;
    private final Filtering filtering;
    private final Linking linking;
    private final Checklists checklists;
    private final Timekeeping time;
    private final Snoozing snoozing;
    private final Later later;

    SampleDesks(
            Members members,
            Planning planning,
            TextModules texts,
            Views views,
            Filtering filtering,
            Linking linking,
            Checklists checklists,
            Timekeeping time,
            Snoozing snoozing,
            Later later) {
        this.members = members;
        this.planning = planning;
        this.texts = texts;
        this.views = views;
        this.filtering = filtering;
        this.linking = linking;
        this.checklists = checklists;
        this.time = time;
        this.snoozing = snoozing;
        this.later = later;
    }

    void set(SampleCast cast) {
        away(cast);
        write(cast);
        look(cast);
        work(cast);
    }

    /** Camilla sees the same teams as Felix. */
    private void away(SampleCast cast) {
        var felix = member(cast, "felix");
        planning.plan(felix.id(), cast.today(), cast.today().plusDays(3), cast.person("camilla"), felix.teams(), felix);
    }

    private void write(SampleCast cast) {
        text(
                cast,
                "mette",
                null,
                "Kvittering for modtagelse",
                "Kære {navn}\n\nTak for din henvendelse om {emne}. Vi har den som ticket {ticket} og skriver igen senest i morgen.\n\nMed venlig hilsen\n{mig}");
        text(
                cast,
                "mette",
                null,
                "Rykker for oplysninger",
                "Kære {navn}\n\nVi mangler stadig de oplysninger, vi bad om, for at komme videre i {sag}. Kan du sende dem i denne uge?\n\nMed venlig hilsen\n{mig}");
        text(
                cast,
                "sofie",
                "ejendom",
                "Legitimation ved bolighandel",
                "Kære {navn}\n\nVi skal have kopi af pas eller kørekort og sundhedskort for hver køber, før vi må gå i gang. Send dem som svar på denne mail.\n\nMed venlig hilsen\n{mig}");
        text(cast, "sofie", null, "Ringer i morgen", "Kære {navn}\n\nJeg ringer til dig i morgen formiddag.\n\n{mig}");
        later.reply(
                new TicketId(4129),
                "Kære Kirsten og Bo\n\nSælgers advokat har lovet en rettet refusionsopgørelse. Jeg gennemgår den, så snart den er her, og skriver til jer samme dag.\n\nMed venlig hilsen\nSofie Krogh",
                cast.today().plusDays(1).atTime(LocalTime.of(8, 0)),
                member(cast, "sofie"));
    }

    private void look(SampleCast cast) {
        view(cast, "mette", "Frister uden kontrol", Circle.OFFICE, null, "er:åben -kontrol:kontrolleret har:frist");
        view(cast, "katrine", "Retten venter", Circle.TEAM, "proces", "er:åben team:Proces tur:vores frist<14d");
        view(cast, "sofie", "Klienten skrev sidst", Circle.MINE, null, "er:ubesvaret ansvarlig:mig");
    }

    private void work(SampleCast cast) {
        var sofie = member(cast, "sofie");
        var jonas = member(cast, "jonas");
        var emil = member(cast, "emil");
        linking.link(new TicketId(4138), Relation.RELATES_TO, new TicketId(4098), sofie);
        linking.link(new TicketId(4141), Relation.RELATES_TO, new TicketId(4121), jonas);
        linking.link(new TicketId(4113), Relation.PARENT_OF, new TicketId(4134), emil);
        checklists.addAll(
                new TicketId(4113),
                List.of(
                        point(cast, "Plads og skærm på 2. sal", "nadia", 1, false),
                        point(cast, "Adgang til sager og minretssag.dk", "emil", 2, true),
                        point(cast, "Nøglekort og alarmkode", "nadia", 2, false),
                        point(cast, "Oplæring hos Birgit, første formiddag", null, 3, false)),
                emil);
        checklists.addAll(
                new TicketId(4115),
                List.of(
                        point(cast, "Restkøbesummen er deponeret", "camilla", 1, true),
                        point(cast, "Skødet er tinglyst uden retsanmærkning", "camilla", 4, true),
                        point(cast, "Besked til banken", "birgit", 5, false)),
                member(cast, "camilla"));
        time.spend(
                new TicketId(4131),
                new Spent(cast.today(), 12, Activity.DRAFTING, true, "Svarskrift, afsnit 3"),
                jonas);
        time.spend(
                new TicketId(4131),
                new Spent(cast.today(), 3, Activity.RESEARCH, true, "Praksis om syn og skøn"),
                sofie);
        time.spend(new TicketId(4129), new Spent(cast.today(), 4, Activity.CORRESPONDENCE, true, ""), sofie);
        snoozing.snooze(
                new TicketId(4094), cast.today().plusDays(10), true, "Kommunen svarer tidligst i næste uge", sofie);
    }

    private void text(SampleCast cast, String by, @Nullable String team, String name, String text) {
        var circle = team != null
                ? dk.skranke.knowledge.Circle.TEAM
                : by.equals("mette") ? dk.skranke.knowledge.Circle.OFFICE : dk.skranke.knowledge.Circle.MINE;
        texts.add(new TextModules.Details(name, text, circle, team(cast, team)), member(cast, by));
    }

    private void view(SampleCast cast, String by, String name, Circle circle, @Nullable String team, String filter) {
        var me = member(cast, by);
        views.keep(name, circle, team(cast, team), filtering.read(filter, me), me);
    }

    private static Point point(SampleCast cast, String text, @Nullable String owner, int days, boolean required) {
        return new Point(
                text, owner == null ? null : cast.person(owner), cast.today().plusDays(days), required);
    }

    private static @Nullable TeamId team(SampleCast cast, @Nullable String key) {
        return key == null ? null : cast.team(key);
    }

    private Member member(SampleCast cast, String key) {
        return members.find(cast.person(key)).orElseThrow();
    }
}
