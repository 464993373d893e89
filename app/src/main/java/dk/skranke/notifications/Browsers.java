package dk.skranke.notifications;

import java.util.LinkedHashMap;
import java.util.Map;

/** What a browser is called, so that somebody recognises theirs: {@code Firefox · Windows}. */
final class Browsers {

    /** In the order in which they must be asked: most say that they are others too. */
    private static final Map<String, String> KINDS = new LinkedHashMap<>();

    private static final Map<String, String> SYSTEMS = new LinkedHashMap<>();

    static {
        KINDS.put("Edg", "Edge");
        KINDS.put("OPR/", "Opera");
        KINDS.put("Firefox/", "Firefox");
        KINDS.put("FxiOS/", "Firefox");
        KINDS.put("Chrome/", "Chrome");
        KINDS.put("CriOS/", "Chrome");
        KINDS.put("Safari/", "Safari");
        SYSTEMS.put("iPhone", "iPhone");
        SYSTEMS.put("iPad", "iPad");
        SYSTEMS.put("Android", "Android");
        SYSTEMS.put("Windows", "Windows");
        SYSTEMS.put("Macintosh", "Mac");
        SYSTEMS.put("CrOS", "ChromeOS");
        SYSTEMS.put("Linux", "Linux");
    }

    private Browsers() {}

    static String name(String agent) {
        return first(KINDS, agent) + " · " + first(SYSTEMS, agent);
    }

    private static String first(Map<String, String> names, String agent) {
        return names.entrySet().stream()
                .filter(it -> agent.contains(it.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("?");
    }
}
