package dk.skranke.web;

import dk.skranke.shared.Language;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import org.springframework.web.util.WebUtils;

/** The language of somebody who has not signed in: what they chose, what their browser asks for, what the office speaks. */
final class Languages {

    static final String COOKIE = "skranke-language";

    private Languages() {}

    static Language of(HttpServletRequest request, Language office) {
        var chosen = WebUtils.getCookie(request, COOKIE);
        if (chosen != null) return known(chosen.getValue(), office);
        if (request.getHeader("Accept-Language") == null) return office;
        return known(request.getLocale().getLanguage(), office);
    }

    private static Language known(String code, Language otherwise) {
        return Arrays.stream(Language.values())
                .filter(it -> it.code().equals(code))
                .findFirst()
                .orElse(otherwise);
    }
}
