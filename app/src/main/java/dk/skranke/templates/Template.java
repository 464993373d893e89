package dk.skranke.templates;

import dk.skranke.knowledge.Circle;
import dk.skranke.office.Member;
import dk.skranke.office.PersonId;
import dk.skranke.office.TeamId;
import org.jspecify.annotations.Nullable;

/** A pattern under a name, and who may use it. */
public record Template(
        TemplateId id,
        String name,
        PersonId owner,
        Circle circle,
        @Nullable TeamId team,
        Pattern pattern) {

    boolean keptBy(Member me) {
        return switch (circle) {
            case MINE -> owner.equals(me.id());
            case TEAM -> team != null && me.teams().contains(team);
            case OFFICE -> me.administrator();
        };
    }
}
