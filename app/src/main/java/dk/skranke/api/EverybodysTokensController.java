package dk.skranke.api;

import dk.skranke.api.pages.EverybodysTokens;
import dk.skranke.api.pages.MyTokens;
import dk.skranke.office.Directory;
import dk.skranke.office.Member;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Administrators see which programs come in, and shut them out. */
@Controller
@RequestMapping("/administration/tokens")
class EverybodysTokensController {

    private final Tokens tokens;
    private final Directory directory;

    EverybodysTokensController(Tokens tokens, Directory directory) {
        this.tokens = tokens;
        this.directory = directory;
    }

    @GetMapping
    EverybodysTokens page(Member me) {
        me.mustAdministrate();
        return new EverybodysTokens(
                tokens.everybodys(me).stream().map(this::row).toList());
    }

    @PostMapping("/{id}/revocations")
    String revoke(@PathVariable long id, Member me) {
        me.mustAdministrate();
        tokens.revoke(id, me);
        return "redirect:/administration/tokens";
    }

    private EverybodysTokens.Row row(Tokens.Token it) {
        var token = MyTokens.Row.of(it.id(), it.name(), it.scopes(), it.expiresAt(), it.lastUsedAt());
        return new EverybodysTokens.Row(directory.person(it.person()).name(), token);
    }
}
