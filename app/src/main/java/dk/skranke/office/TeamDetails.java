package dk.skranke.office;

import dk.skranke.shared.Refused;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a form says about a team. */
record TeamDetails(String name, int hue, String signature) {

    private static final int HUES = 6;

    TeamDetails {
        name = name.strip();
        hue = Math.clamp(hue, 1, HUES);
        signature = signature.replace("\r\n", "\n").strip();
    }

    /** What is to be written differently, by field. */
    Map<String, Refused> errors() {
        var errors = new LinkedHashMap<String, Refused>();
        if (name.isEmpty() || name.length() > 80) errors.put("name", new Refused("office.team-name-needed"));
        if (signature.length() > 2000) errors.put("signature", new Refused("office.signature-too-long"));
        return errors;
    }
}
