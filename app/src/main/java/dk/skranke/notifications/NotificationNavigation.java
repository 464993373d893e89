package dk.skranke.notifications;

import dk.skranke.office.Member;
import dk.skranke.web.Navigation;
import dk.skranke.web.Text;
import dk.skranke.web.Viewer;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The bell in the side navigation, with how much has not been looked at yet. */
@Component
@Order(0)
class NotificationNavigation implements Navigation {

    private final Bell bell;

    NotificationNavigation(Bell bell) {
        this.bell = bell;
    }

    @Override
    public List<Group> groups(Viewer viewer) {
        if (!(viewer instanceof Member me) || me.guest()) return List.of();
        var unread = bell.unread(me);
        return List.of(new Group(
                null,
                List.of(new Item(
                        "/notifications",
                        Text.in(me.language(), "notifications.notifications"),
                        "bell",
                        0,
                        unread == 0 ? null : unread,
                        false))));
    }
}
