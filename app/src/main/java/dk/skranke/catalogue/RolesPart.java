package dk.skranke.catalogue;

import com.fasterxml.jackson.annotation.JsonInclude;
import dk.skranke.catalogue.Roles.Held;
import dk.skranke.configuration.ConfigurationPart;
import dk.skranke.configuration.Speaking;
import dk.skranke.configuration.Unfit;
import dk.skranke.forms.Phrase;
import dk.skranke.office.Member;
import dk.skranke.office.TeamId;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Roles by their keys, and the teams that have them; which people have them is each office's own. */
@Component
@Order(10)
class RolesPart extends ConfigurationPart<RolesPart.Entry> {

    /** @param everybody null leaves it as it is, and so does null for the teams */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Entry(
            String key,
            Phrase name,
            @Nullable Boolean everybody,
            @Nullable List<String> teams) {}

    private final Roles roles;
    private final Speaking speaking;

    RolesPart(Roles roles, Speaking speaking) {
        super("roles", "catalogue.roles", Entry.class, "key");
        this.roles = roles;
        this.speaking = speaking;
    }

    @Override
    protected List<Entry> exported(Member me) {
        return roles.all().stream()
                .map(it -> new Entry(
                        it.key(),
                        it.name(),
                        it.everybody(),
                        it.teams().stream().map(speaking::ofTeam).sorted().toList()))
                .toList();
    }

    @Override
    protected void use(Entry it, Member me) {
        if (!it.key().matches("[A-Z][A-Z0-9_]{1,39}")) throw Unfit.at("key", "catalogue.flaw.key", it.key());
        if (!it.name().whole()) throw Unfit.at("name", "forms.flaw.languages");
        roles.define(it.key(), it.name());
        var now = roles.all().stream()
                .filter(one -> one.key().equals(it.key()))
                .findFirst()
                .orElseThrow();
        roles.give(it.key(), it.everybody() == null ? now.everybody() : it.everybody(), now.people(), teams(it, now));
    }

    private Set<TeamId> teams(Entry it, Held now) {
        if (it.teams() == null) return now.teams();
        return it.teams().stream().map(team -> speaking.named("teams", team)).collect(Collectors.toSet());
    }
}
