package dk.skranke.watch;

import dk.skranke.book.DeadlineId;
import dk.skranke.office.Member;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

@Controller
class IncidentController {

    private final Incidents incidents;

    IncidentController(Incidents incidents) {
        this.incidents = incidents;
    }

    @PostMapping("/deadlines/{deadline:\\d+}/notifications/{who:client|insurer}")
    String told(@PathVariable DeadlineId deadline, @PathVariable String who, Member me) {
        incidents.told(deadline, who, me);
        return "redirect:/deadlines/" + deadline.value();
    }
}
