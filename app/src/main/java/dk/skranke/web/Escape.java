package dk.skranke.web;

import org.springframework.web.util.HtmlUtils;

final class Escape {

    private Escape() {}

    static String html(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
