package dk.skranke.operations;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The sample office as it stands in {@code sample-office.yaml}: who is there, and each ticket's story step by step. */
record SampleOffice(
        Facts office,
        List<Team> teams,
        List<Person> people,
        List<Client> clients,
        List<Matter> matters,
        List<Contact> contacts,
        List<Map<String, String>> rules,
        List<Map<String, String>> macros,
        List<Ticket> tickets,
        List<String> lawyers,
        List<String> partners,
        List<Deadline> deadlines) {

    /** A deadline and what became of it; times as in the stories, days from today. */
    record Deadline(
            long ticket,
            @Nullable String rule,
            @Nullable String title,
            String place,
            String happened,
            String event,
            @Nullable String ends,
            String responsible,
            @Nullable String lawyer,
            @Nullable String reason,
            String at,
            String by,
            @Nullable String checkedAt,
            @Nullable String checkedBy,
            @Nullable Integer daysOff,
            @Nullable String struckAt,
            @Nullable String struckBy,
            @Nullable String struck) {}

    record Facts(String name, String language, String country, String zone, String signature, String mailDomain) {}

    record Team(String key, String name, int hue, String mail, String signature) {}

    record Person(
            String key,
            String name,
            String title,
            String mail,
            String role,
            int hue,
            String language,
            List<String> teams) {}

    record Client(String key, String name) {}

    record Matter(
            String number,
            String name,
            String client,
            @Nullable String team) {}

    record Contact(
            String key,
            String name,
            String mail,
            @Nullable String phone,
            @Nullable String client) {}

    record Ticket(
            long number,
            String category,
            String language,
            String title,
            String requester,
            String team,
            List<Step> story) {}

    record File(String name, int kb) {}

    /** One thing that happened; exactly one of the fields after {@code by} says what. */
    record Step(
            String at,
            @Nullable String by,
            @Nullable String opened,
            @Nullable String mail,
            @Nullable String reply,
            @Nullable String note,
            @Nullable String phone,
            @Nullable String direction,
            @Nullable String text,
            @Nullable List<File> files,
            @Nullable String then,
            @Nullable String matter,
            @Nullable String priority,
            @Nullable String redirect,
            @Nullable String reason,
            @Nullable String assign,
            @Nullable String status,
            @Nullable String close,
            @Nullable String watch,
            @Nullable String guest,
            @Nullable List<String> tags,
            @Nullable String next,
            @Nullable String due,
            @Nullable String ball) {}
}
