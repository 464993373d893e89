package dk.skranke.signin;

import dk.skranke.office.Member;
import dk.skranke.shared.Refused;
import dk.skranke.signin.pages.Invitation;
import dk.skranke.signin.pages.InvitationGone;
import dk.skranke.web.Page;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
@RequestMapping("/invitations/{token}")
class InvitationController {

    private final Invitations invitations;
    private final Accepting accepting;
    private final Entrance entrance;

    InvitationController(Invitations invitations, Accepting accepting, Entrance entrance) {
        this.invitations = invitations;
        this.accepting = accepting;
        this.entrance = entrance;
    }

    @GetMapping
    Page page(@PathVariable("token") String value) {
        var token = new Token(value);
        return invitations
                .invited(token)
                .<Page>map(it -> new Invitation(token.value(), it.name(), it.mail(), null))
                .orElseGet(InvitationGone::new);
    }

    @PostMapping
    Object accept(
            @PathVariable("token") String value,
            @RequestParam(defaultValue = "") String password,
            HttpServletRequest request,
            HttpServletResponse response) {
        var token = new Token(value);
        var invited = invitations.invited(token);
        if (invited.isEmpty()) return new InvitationGone();
        try {
            if (!accepting.accept(token, invited.get(), password)) return new InvitationGone();
        } catch (Refused it) {
            return refused(token, invited.get(), it);
        }
        entrance.admit(invited.get().id(), request, response);
        return "redirect:/";
    }

    private static Invitation refused(Token token, Member invited, Refused it) {
        return new Invitation(token.value(), invited.name(), invited.mail(), it);
    }
}
