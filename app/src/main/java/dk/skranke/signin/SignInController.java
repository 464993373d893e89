package dk.skranke.signin;

import dk.skranke.office.Directory;
import dk.skranke.shared.Refused;
import dk.skranke.signin.pages.SignIn.Sample;
import dk.skranke.web.LocalPath;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
@RequestMapping("/sign-in")
class SignInController {

    private final SignIn signIn;
    private final Entrance entrance;
    private final Directory directory;
    private final Samples samples;

    SignInController(SignIn signIn, Entrance entrance, Directory directory, Samples samples) {
        this.signIn = signIn;
        this.entrance = entrance;
        this.directory = directory;
        this.samples = samples;
    }

    @GetMapping
    Object page(@RequestParam(defaultValue = "/") String to) {
        if (directory.office().isEmpty()) return "redirect:/setup";
        if (SecurityContextHolder.getContext().getAuthentication() instanceof SignedIn) return "redirect:/";
        return page(to, "", null);
    }

    @PostMapping
    Object enter(
            @RequestParam(defaultValue = "") String mail,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "/") String to,
            HttpServletRequest request,
            HttpServletResponse response) {
        try {
            var person = signIn.prove(mail, password, request.getRemoteAddr());
            if (person.isEmpty()) return page(to, mail, new Refused("signin.wrong"));
            entrance.admit(person.get(), request, response);
            return "redirect:" + LocalPath.of(to);
        } catch (Refused it) {
            return page(to, mail, it);
        }
    }

    private dk.skranke.signin.pages.SignIn page(String to, String mail, @Nullable Refused error) {
        List<Sample> offered = samples.offered();
        return new dk.skranke.signin.pages.SignIn(LocalPath.of(to), mail, error, offered, samples.password());
    }
}
