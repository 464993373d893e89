package dk.skranke.matters;

import dk.skranke.matters.pages.ClosingForm;
import dk.skranke.matters.pages.MatterPage;
import dk.skranke.office.Member;
import dk.skranke.shared.Refused;
import dk.skranke.web.Text;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
@RequestMapping("/matters/{id:\\d+}")
class MatterController {

    private final MatterFiles files;
    private final ClosingMatters closing;

    MatterController(MatterFiles files, ClosingMatters closing) {
        this.files = files;
        this.closing = closing;
    }

    @GetMapping
    MatterPage page(@PathVariable MatterId id, Member me) {
        return files.page(id, me);
    }

    @GetMapping("/{step:closings|reopenings}")
    ClosingForm form(@PathVariable MatterId id, @PathVariable String step, Member me) {
        return files.form(id, step.equals("closings"), "", null, me);
    }

    @PostMapping("/{step:closings|reopenings}")
    Object take(
            @PathVariable MatterId id,
            @PathVariable String step,
            @RequestParam(defaultValue = "") String words,
            Member me) {
        try {
            if (step.equals("closings")) closing.close(id, words, me, me.language());
            else closing.reopen(id, words, me);
            return "redirect:/matters/" + id.value();
        } catch (Refused it) {
            var error = Text.in(me.language(), it.key(), it.arguments());
            return files.form(id, step.equals("closings"), words, error, me);
        }
    }
}
