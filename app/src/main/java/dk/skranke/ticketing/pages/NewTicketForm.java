package dk.skranke.ticketing.pages;

import java.util.Map;

/**
 * A new ticket as it was typed.
 *
 * @param channel {@code FORM}, or {@code PHONE} for a call that is being written down
 * @param from {@code ME}, {@code COLLEAGUE} or {@code OUTSIDE}
 * @param requester a mail address, or the name of somebody known
 * @param name of somebody whose address is not known yet
 */
public record NewTicketForm(
        String category,
        String channel,
        String who,
        String direction,
        String from,
        String colleague,
        String requester,
        String name,
        String title,
        String text,
        String team,
        String matter,
        String impact,
        String urgency,
        String priority,
        String reason,
        String next,
        String due,
        String key,
        String template) {

    public static NewTicketForm of(Map<String, String> typed) {
        return new NewTicketForm(
                typed.getOrDefault("category", ""),
                typed.getOrDefault("channel", "FORM"),
                typed.getOrDefault("who", ""),
                typed.getOrDefault("direction", "IN"),
                typed.getOrDefault("from", "ME"),
                typed.getOrDefault("colleague", ""),
                typed.getOrDefault("requester", ""),
                typed.getOrDefault("name", ""),
                typed.getOrDefault("title", ""),
                typed.getOrDefault("text", ""),
                typed.getOrDefault("team", ""),
                typed.getOrDefault("matter", ""),
                typed.getOrDefault("impact", ""),
                typed.getOrDefault("urgency", ""),
                typed.getOrDefault("priority", ""),
                typed.getOrDefault("reason", ""),
                typed.getOrDefault("next", ""),
                typed.getOrDefault("due", ""),
                typed.getOrDefault("key", ""),
                typed.getOrDefault("template", ""));
    }

    public boolean phone() {
        return channel.equals("PHONE");
    }
}
