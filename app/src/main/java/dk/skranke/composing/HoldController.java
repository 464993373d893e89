package dk.skranke.composing;

import dk.skranke.composing.pages.HoldChoice;
import dk.skranke.office.Member;
import dk.skranke.shared.NotFound;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** How long a letter can be taken back. */
@Controller
@RequestMapping("/account/sending")
class HoldController {

    private final Holding holding;

    HoldController(Holding holding) {
        this.holding = holding;
    }

    @GetMapping
    HoldChoice choice(Member me) {
        me.mustBelong();
        var chosen = holding.of(me);
        return new HoldChoice(Holding.CHOICES, chosen.office(), chosen.own(), me.administrator());
    }

    /** @param seconds empty goes with the office */
    @PostMapping
    ResponseEntity<Void> choose(
            @RequestParam String whose, @RequestParam(defaultValue = "") String seconds, Member me) {
        if (!seconds.matches("|0|10|30")) throw new NotFound();
        if (whose.equals("office")) holding.office(seconds.isEmpty() ? 10 : Integer.parseInt(seconds), me);
        else holding.own(seconds.isEmpty() ? null : Integer.valueOf(seconds), me);
        return Ways.to("/account/sending");
    }
}
