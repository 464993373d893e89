package dk.skranke.signin;

import dk.skranke.office.Member;
import dk.skranke.office.Staff;
import dk.skranke.shared.Language;
import dk.skranke.shared.Refused;
import dk.skranke.signin.pages.Account;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
@RequestMapping("/account")
class AccountController {

    private static final Set<String> THEMES = Set.of("light", "dark");
    private static final Set<String> DONE = Set.of("preferences", "password");

    private final Sessions sessions;
    private final Staff staff;
    private final NewPassword passwords;
    private final Entrance entrance;

    AccountController(Sessions sessions, Staff staff, NewPassword passwords, Entrance entrance) {
        this.sessions = sessions;
        this.staff = staff;
        this.passwords = passwords;
        this.entrance = entrance;
    }

    @GetMapping
    Account page(@RequestParam(defaultValue = "") String done, Member me, HttpServletRequest request) {
        return page(me, request, DONE.contains(done) ? done : null, Map.of());
    }

    @PostMapping("/preferences")
    String prefer(@RequestParam Language language, @RequestParam(defaultValue = "") String theme, Member me) {
        staff.prefer(me.id(), language, THEMES.contains(theme) ? theme : null);
        return "redirect:/account?done=preferences";
    }

    @PostMapping("/password")
    Object change(
            @RequestParam(defaultValue = "") String current,
            @RequestParam(defaultValue = "") String password,
            Member me,
            HttpServletRequest request,
            HttpServletResponse response) {
        var errors = passwords.choose(me, current, password, request.getRemoteAddr());
        if (!errors.isEmpty()) return page(me, request, null, errors);
        entrance.admit(me.id(), request, response);
        return "redirect:/account?done=password";
    }

    private Account page(Member me, HttpServletRequest request, @Nullable String done, Map<String, Refused> errors) {
        var carried = CookieSession.carried(request);
        var here = carried == null ? "" : carried.hash();
        var open = sessions.of(me).stream()
                .map(it -> new Account.Open(
                        Device.of(it.device()).words(me.language()),
                        it.startedAt(),
                        it.seenAt(),
                        it.hash().equals(here)))
                .toList();
        return new Account(me.name(), me.title(), me.mail(), me.language(), me.theme(), me.guest(), open, done, errors);
    }
}
