package dk.skranke.office;

import org.jspecify.annotations.Nullable;

/**
 * A team of the office. Its people see its tickets.
 *
 * @param lead who looks after its work
 * @param partner who answers for it in the end
 * @param passesOn whether a substitute from another team may see its tickets
 */
public record Team(
        TeamId id,
        String name,
        int hue,
        String signature,
        boolean isDefault,
        boolean active,
        @Nullable PersonId lead,
        @Nullable PersonId partner,
        boolean passesOn) {}
