package dk.skranke.catalogue;

import dk.skranke.configuration.ConfigurationPart;
import dk.skranke.configuration.Unfit;
import dk.skranke.forms.Phrase;
import dk.skranke.office.PersonId;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Roles by their names; who has them is each office's own. */
@Component
@Order(10)
class RolesPart implements ConfigurationPart {

    record Entry(String key, Phrase name) {}

    private final Roles roles;

    RolesPart(Roles roles) {
        this.roles = roles;
    }

    @Override
    public String name() {
        return "roles";
    }

    @Override
    public List<?> exported() {
        return roles.all().stream().map(it -> new Entry(it.key(), it.name())).toList();
    }

    @Override
    public Class<?> entry() {
        return Entry.class;
    }

    @Override
    public void use(Object entry, PersonId by) {
        var it = (Entry) entry;
        if (!it.key().matches("[A-Z][A-Z0-9_]{1,39}"))
            throw new Unfit(List.of(Unfit.Reason.of("key", 0, "catalogue.flaw.key", it.key())));
        roles.define(it.key(), it.name());
    }
}
