package dk.skranke.api;

import dk.skranke.api.pages.MyTokens;
import dk.skranke.api.pages.TokenMade;
import dk.skranke.office.Member;
import dk.skranke.shared.Refused;
import java.time.Duration;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** People make tokens for their programs and take them back. A new one is answered with the page itself: it exists nowhere else. */
@Controller
@RequestMapping("/account/tokens")
class TokensController {

    static final List<Integer> DAYS = List.of(7, 30, 90, 365);
    private static final int LONGEST = 80;

    private final Tokens tokens;

    TokensController(Tokens tokens) {
        this.tokens = tokens;
    }

    @GetMapping
    MyTokens page(Member me) {
        me.mustBelong();
        return page("", Set.of(), 90, Map.of(), me);
    }

    @PostMapping
    Object make(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(required = false) @Nullable List<String> scopes,
            @RequestParam(defaultValue = "90") int days,
            Member me) {
        me.mustBelong();
        var words = name.replaceAll("\\p{Cntrl}+", " ").strip();
        var chosen = chosen(scopes == null ? List.of() : scopes);
        var errors = errors(words, chosen, days);
        if (!errors.isEmpty()) return page(name, chosen, days, errors, me);
        return new TokenMade(
                words, tokens.make(words, chosen, Duration.ofDays(days), me).value());
    }

    @PostMapping("/{id}/revocations")
    String revoke(@PathVariable long id, Member me) {
        me.mustBelong();
        tokens.revoke(id, me);
        return "redirect:/account/tokens";
    }

    private MyTokens page(String name, Set<Scope> scopes, int days, Map<String, Refused> errors, Member me) {
        var rows = tokens.of(me).stream()
                .map(it -> MyTokens.Row.of(it.id(), it.name(), it.scopes(), it.expiresAt(), it.lastUsedAt()))
                .toList();
        return new MyTokens(rows, name, scopes, days, DAYS, errors);
    }

    private static Set<Scope> chosen(List<String> codes) {
        var chosen = EnumSet.noneOf(Scope.class);
        codes.stream().map(Scope::of).flatMap(Optional::stream).forEach(chosen::add);
        return chosen;
    }

    private static Map<String, Refused> errors(String name, Set<Scope> scopes, int days) {
        var errors = new LinkedHashMap<String, Refused>();
        if (name.isEmpty()) errors.put("name", new Refused("api.tokens.name-missing"));
        if (name.length() > LONGEST) errors.put("name", new Refused("api.tokens.name-too-long", LONGEST));
        if (scopes.isEmpty()) errors.put("scopes", new Refused("api.tokens.scopes-missing"));
        if (!DAYS.contains(days)) errors.put("days", new Refused("api.tokens.days-unknown"));
        return errors;
    }
}
