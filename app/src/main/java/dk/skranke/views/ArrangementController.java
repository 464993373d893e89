package dk.skranke.views;

import dk.skranke.office.Member;
import dk.skranke.shared.NotFound;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** Lays out a list: for oneself, with the view for all who open it, or as it was. */
@Controller
class ArrangementController {

    private static final Pattern PLACE = Pattern.compile("[a-z0-9-]{1,40}");
    private static final Pattern SAVED = Pattern.compile("saved-(\\d{1,18})");

    private final Views views;

    ArrangementController(Views views) {
        this.views = views;
    }

    @PostMapping("/arrangements")
    String arrange(
            @RequestParam String view,
            @RequestParam(defaultValue = "") String filter,
            @RequestParam(defaultValue = "me") String keep,
            @RequestParam(name = "column", required = false) @Nullable List<String> columns,
            @RequestParam Map<String, String> parameters,
            Member me) {
        me.mustBelong();
        if (!PLACE.matcher(view).matches()) throw new NotFound();
        var typed = new HashMap<>(parameters);
        if (columns != null) typed.put("columns", String.join(",", columns));
        var saved = SAVED.matcher(view);
        switch (keep) {
            case "view" -> {
                if (!saved.matches()) throw new NotFound();
                var it = views.find(new ViewId(Long.parseLong(saved.group(1))), me);
                views.arrange(it.id(), chosen(typed).over(views.own(view, me)).over(it.arrangement()), me);
            }
            case "none" -> views.arrange(view, Arrangement.NONE, me);
            default -> views.arrange(view, chosen(typed).over(views.own(view, me)), me);
        }
        views.forget();
        return "redirect:" + address(view, filter);
    }

    /** The form says the direction by itself. */
    private static Arrangement chosen(Map<String, String> typed) {
        if (typed.get("sort") instanceof String by && !by.startsWith("-") && "yes".equals(typed.get("reversed"))) {
            typed.put("sort", "-" + by);
        }
        return Arrangement.of(typed);
    }

    private static String address(String view, String filter) {
        var address = UriComponentsBuilder.fromPath("/tickets").queryParam("view", view);
        if (filter.isBlank()) return address.toUriString();
        return address.queryParam("filter", "{filter}")
                .encode()
                .buildAndExpand(filter)
                .toUriString();
    }
}
