package dk.skranke.ticketing;

import dk.skranke.office.Member;
import dk.skranke.office.Staff;
import dk.skranke.ticketing.pages.Keys;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The keys that do something, and the switch for those that are single letters. */
@Controller
class KeysController {

    private final Staff staff;

    KeysController(Staff staff) {
        this.staff = staff;
    }

    @GetMapping("/keys")
    Keys keys(Member me) {
        return new Keys(me.keys());
    }

    @PostMapping("/keys")
    String use(@RequestParam(defaultValue = "false") boolean on, Member me) {
        staff.useKeys(me.id(), on);
        return "redirect:/keys";
    }
}
