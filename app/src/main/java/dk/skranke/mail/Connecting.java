package dk.skranke.mail;

import dk.skranke.shared.Refused;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** A server as somebody typed it. */
record Connecting(String host, String port, Encryption encryption, String user, String password) {

    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9](?:[A-Za-z0-9.:-]{0,251}[A-Za-z0-9])?");
    private static final int LONGEST_USER = 254;

    Connecting {
        host = host.strip();
        port = port.strip();
        user = user.strip();
    }

    boolean isEmpty() {
        return host.isEmpty();
    }

    int number() {
        return Integer.parseInt(port);
    }

    Map<String, Refused> errors() {
        var errors = new LinkedHashMap<String, Refused>();
        if (!HOST.matcher(host).matches()) errors.put("host", new Refused("mail.error.host"));
        if (!port.matches("[0-9]{1,5}") || number() < 1 || number() > 65535)
            errors.put("port", new Refused("mail.error.port"));
        if (user.length() > LONGEST_USER) errors.put("user", new Refused("mail.error.user"));
        return errors;
    }

    /** Never with the password. */
    @Override
    public String toString() {
        return host + ":" + port;
    }
}
