package dk.skranke.notifications;

import dk.skranke.notifications.PushService.Outcome;
import dk.skranke.office.Member;
import dk.skranke.shared.Refused;
import java.util.Base64;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The browsers that somebody wants to hear from. */
@Controller
@RequestMapping("/notifications/devices")
class DevicesController {

    private static final int AUTH = 16;
    private static final int LONGEST = 1000;

    private final Devices devices;
    private final PushService service;
    private final Pushing pushing;

    DevicesController(Devices devices, PushService service, Pushing pushing) {
        this.devices = devices;
        this.service = service;
        this.pushing = pushing;
    }

    @PostMapping
    String add(
            @RequestParam String endpoint,
            @RequestParam String agreement,
            @RequestParam String auth,
            @RequestHeader(name = "User-Agent", defaultValue = "") String browser,
            Member me) {
        me.mustBelong();
        if (endpoint.length() > LONGEST) throw new Refused("notifications.device-unknown");
        service.mustLeadOut(endpoint);
        devices.add(me, Browsers.name(browser), endpoint, bytes(agreement, Curve.POINT), bytes(auth, AUTH));
        return "redirect:/notifications/preferences?device=added#devices";
    }

    @PostMapping("/{id:\\d{1,18}}/removals")
    String remove(@PathVariable long id, Member me) {
        me.mustBelong();
        devices.remove(id, me);
        return "redirect:/notifications/preferences?device=removed#devices";
    }

    @PostMapping("/{id:\\d{1,18}}/trials")
    String attempt(@PathVariable long id, Member me) {
        me.mustBelong();
        var outcome = pushing.attempt(devices.find(id, me), me);
        return "redirect:/notifications/preferences?device=" + (outcome == Outcome.GONE_OUT ? "tried" : "failed")
                + "#devices";
    }

    private static byte[] bytes(String text, int length) {
        try {
            var it = Base64.getUrlDecoder().decode(text);
            if (it.length == length) return it;
        } catch (IllegalArgumentException _) {
            // as below
        }
        throw new Refused("notifications.device-unknown");
    }
}
