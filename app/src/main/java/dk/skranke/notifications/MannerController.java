package dk.skranke.notifications;

import dk.skranke.notifications.pages.Manner;
import dk.skranke.office.Member;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What the office allows its notification mails to say. */
@Controller
@RequestMapping("/administration/notifications")
class MannerController {

    private final Manners manners;

    MannerController(Manners manners) {
        this.manners = manners;
    }

    @GetMapping
    Manner form(@RequestParam(required = false) @Nullable String saved, Member me) {
        me.mustAdministrate();
        return new Manner(manners.content(), saved != null);
    }

    @PostMapping
    String save(@RequestParam(defaultValue = "false") boolean content, Member me) {
        manners.content(content, me);
        return "redirect:/administration/notifications?saved";
    }
}
