package dk.skranke.operations;

import dk.skranke.operations.pages.Setup;
import dk.skranke.shared.Language;
import dk.skranke.shared.Refused;
import dk.skranke.signin.Entrance;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
@RequestMapping("/setup")
class SetupController {

    private final FirstRun first;
    private final SetupCode setupCode;
    private final Entrance entrance;

    SetupController(FirstRun first, SetupCode setupCode, Entrance entrance) {
        this.first = first;
        this.setupCode = setupCode;
        this.entrance = entrance;
    }

    @GetMapping
    Setup page(@RequestParam(defaultValue = "") String code) {
        first.mustBeFirst();
        return new Setup(code, "", null, null, "", "", countries(), Map.of());
    }

    @PostMapping
    Object open(
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String office,
            @RequestParam Language language,
            @RequestParam Country country,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String mail,
            @RequestParam(defaultValue = "") String password,
            HttpServletRequest request,
            HttpServletResponse response) {
        first.mustBeFirst();
        var asked = new NewOffice(office, language, country, name, mail, password);
        if (!setupCode.is(code)) return page(code, asked, Map.of("code", new Refused("operations.setup.code-wrong")));
        var errors = SetupErrors.of(asked);
        if (!errors.isEmpty()) return page(code, asked, errors);
        var administrator = first.open(asked);
        setupCode.forget();
        entrance.admit(administrator, request, response);
        return "redirect:/";
    }

    private static Setup page(String code, NewOffice it, Map<String, Refused> errors) {
        return new Setup(
                code, it.office(), it.language(), it.country().name(), it.name(), it.mail(), countries(), errors);
    }

    private static Map<Language, Setup.Countries> countries() {
        return Arrays.stream(Language.values()).collect(Collectors.toMap(it -> it, SetupController::countries));
    }

    private static Setup.Countries countries(Language language) {
        var all = Country.byName(language).stream()
                .map(it -> new Setup.Choice(it.name(), it.in(language)))
                .toList();
        return new Setup.Countries(Country.of(language).name(), all);
    }
}
