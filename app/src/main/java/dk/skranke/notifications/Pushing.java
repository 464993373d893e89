package dk.skranke.notifications;

import static dk.skranke.notifications.db.Tables.ITEM;

import dk.skranke.database.Asker;
import dk.skranke.notifications.Devices.Device;
import dk.skranke.notifications.PushService.Outcome;
import dk.skranke.office.Member;
import dk.skranke.web.Text;
import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Tells people on their devices that there is something, never what: it lies on a lock screen for all to read. */
@Service
class Pushing {

    private static final Duration PAUSE = Duration.ofMinutes(5);
    private static final int MOST_ATTEMPTS = 5;

    private final Reaching reaching;
    private final Devices devices;
    private final PushService service;
    private final Keys keys;
    private final TransactionTemplate transaction;

    Pushing(Reaching reaching, Devices devices, PushService service, Keys keys, TransactionTemplate transaction) {
        this.reaching = reaching;
        this.devices = devices;
        this.service = service;
        this.keys = keys;
        this.transaction = transaction;
    }

    /** @return how many people were due to hear */
    int push() {
        var due = reaching.due(ITEM.PUSH_AT, ITEM.PUSHED_AT);
        due.forEach(this::push);
        return due.size();
    }

    private void push(Reaching.Told it) {
        var all = Asker.call(Asker.Role.WATCH, () -> devices.of(it.who().id()));
        var later = all.stream()
                .filter(one -> bring(one, it.who()) == Outcome.LATER)
                .count();
        // One that was reached is not told again because another was not.
        if (all.isEmpty() || later < all.size()) return;
        var more = it.items().stream()
                .filter(one -> one.getAttempts() < MOST_ATTEMPTS)
                .toList();
        reaching.again(more, ITEM.PUSH_AT, ITEM.PUSHED_AT, reaching.now().plus(PAUSE));
    }

    /** So that whoever sets it up sees that it works. */
    Outcome attempt(Device device, Member me) {
        return bring(device, me);
    }

    private Outcome bring(Device device, Member who) {
        var pair = keys.push();
        if (pair.isEmpty()) return Outcome.LATER;
        var outcome = service.bring(device, text(who), pair.get());
        Asker.run(Asker.Role.WATCH, () -> transaction.executeWithoutResult(_ -> note(outcome, device)));
        return outcome;
    }

    private void note(Outcome outcome, Device device) {
        switch (outcome) {
            case GONE_OUT -> devices.heard(device);
            case NOBODY -> devices.forget(device);
            case LATER, NEVER -> {}
        }
    }

    private static String text(Member who) {
        return Text.in(who.language(), "notifications.push.text");
    }

    List<Device> of(Member me) {
        return devices.of(me.id());
    }
}
