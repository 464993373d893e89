package dk.skranke.signin;

import dk.skranke.office.Member;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;

@Controller
class SignOutController {

    private final Entrance entrance;

    SignOutController(Entrance entrance) {
        this.entrance = entrance;
    }

    @PostMapping("/sign-out")
    String here(Member me, HttpServletRequest request, HttpServletResponse response) {
        entrance.leave(me.id(), request, response);
        return "redirect:/sign-in";
    }

    @PostMapping("/sign-out/everywhere")
    String everywhere(Member me, HttpServletRequest request, HttpServletResponse response) {
        entrance.leaveEverywhere(me.id(), request, response);
        return "redirect:/sign-in";
    }
}
