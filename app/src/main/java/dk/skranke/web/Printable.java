package dk.skranke.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A request without the one character that no text of ours can hold: PostgreSQL refuses it. */
class Printable extends HttpServletRequestWrapper {

    private static final String UNPRINTABLE = "\u0000";

    Printable(HttpServletRequest request) {
        super(request);
    }

    @Override
    public @Nullable String getParameter(String name) {
        var value = super.getParameter(name);
        return value == null ? null : clean(value);
    }

    @Override
    @SuppressWarnings("NullAway") // the interface does not say that there may be none
    public String[] getParameterValues(String name) {
        var values = super.getParameterValues(name);
        return values == null ? values : clean(values);
    }

    @Override
    public Map<String, String[]> getParameterMap() {
        var map = new LinkedHashMap<String, String[]>();
        super.getParameterMap().forEach((name, values) -> map.put(name, clean(values)));
        return map;
    }

    private static String[] clean(String[] values) {
        var clean = values.clone();
        for (var i = 0; i < clean.length; i++) clean[i] = clean(clean[i]);
        return clean;
    }

    private static String clean(String value) {
        return value.replace(UNPRINTABLE, "");
    }
}
