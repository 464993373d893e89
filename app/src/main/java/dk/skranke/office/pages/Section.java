package dk.skranke.office.pages;

import java.util.Arrays;
import java.util.List;

/** The pages of the administration, in the three groups that its tabs and its overview show. */
public enum Section {
    PEOPLE(Group.PEOPLE, "people", "office.people", "office.people.what", "users"),
    TEAMS(Group.PEOPLE, "teams", "office.teams", "office.teams.what", "building-2"),
    ROLES(Group.PEOPLE, "roles", "catalogue.roles", "office.roles.what", "id-card"),
    TOKENS(Group.PEOPLE, "tokens", "office.tokens", "office.tokens.what", "key-round"),
    TRAINING(Group.PEOPLE, "training", "training.record-tab", "office.training.what", "circle-help"),
    CATEGORIES(Group.WORK, "categories", "office.categories", "office.categories.what", "tag"),
    WORKFLOWS(Group.WORK, "workflows", "catalogue.workflows", "office.workflows.what", "workflow"),
    PRIORITIES(Group.WORK, "priorities", "office.priorities", "office.priorities.what", "flag"),
    TARGETS(Group.WORK, "targets", "office.targets", "office.targets.what", "clock"),
    DEADLINES(Group.WORK, "deadlines", "office.deadlines", "office.deadlines.what", "calendar-days"),
    RULES(Group.WORK, "rules", "office.rules", "office.rules.what", "repeat"),
    QUALITY(Group.WORK, "quality", "quality.title", "quality.administration", "file-check"),
    MAIL(Group.HOUSE, "mail", "office.mail", "office.mail.what", "mail"),
    NOTIFICATIONS(Group.HOUSE, "notifications", "notifications.notifications", "notifications.manner.what", "bell"),
    CONFIGURATION(Group.HOUSE, "configuration", "configuration.title", "office.configuration.what", "copy"),
    HEALTH(Group.HOUSE, "health", "office.health", "office.health.what", "circle-check");

    /** What belongs together. */
    public enum Group {
        PEOPLE("office.group.people"),
        WORK("office.group.work"),
        HOUSE("office.group.house");

        private final String words;

        Group(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }

        public List<Section> sections() {
            return Arrays.stream(Section.values())
                    .filter(it -> it.group == this)
                    .toList();
        }
    }

    private final Group group;
    private final String path;
    private final String words;
    private final String what;
    private final String icon;

    Section(Group group, String path, String words, String what, String icon) {
        this.group = group;
        this.path = path;
        this.words = words;
        this.what = what;
        this.icon = icon;
    }

    /** Those that stand beside it; none beside what is no section of its own. */
    public static List<Section> beside(String path) {
        return Arrays.stream(values())
                .filter(it -> it.path.equals(path))
                .findFirst()
                .map(it -> it.group.sections())
                .orElse(List.of());
    }

    public String path() {
        return path;
    }

    public String words() {
        return words;
    }

    public String what() {
        return what;
    }

    public String icon() {
        return icon;
    }
}
