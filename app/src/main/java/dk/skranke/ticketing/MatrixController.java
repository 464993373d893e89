package dk.skranke.ticketing;

import static dk.skranke.ticketing.pages.MatrixForm.cell;
import static dk.skranke.ticketing.pages.MatrixForm.name;

import dk.skranke.office.Member;
import dk.skranke.shared.Language;
import dk.skranke.ticketing.pages.MatrixForm;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
@RequestMapping("/administration/priorities")
class MatrixController {

    private final Matrices matrices;

    MatrixController(Matrices matrices) {
        this.matrices = matrices;
    }

    @GetMapping
    MatrixForm form(@RequestParam(defaultValue = "false") boolean saved, Member me) {
        me.mustAdministrate();
        return new MatrixForm(typed(matrices.matrix()), Map.of(), names(me), saved);
    }

    @PostMapping
    Object change(@RequestParam Map<String, String> typed, Member me) {
        me.mustAdministrate();
        var read = MatrixReading.of(typed, matrices.matrix(), me.language());
        if (read.matrix() == null) return new MatrixForm(typed, read.wrong(), names(me), false);
        matrices.change(read.matrix(), me);
        return "redirect:/administration/priorities?saved=true";
    }

    private Map<String, String> names(Member me) {
        var matrix = matrices.matrix();
        var names = new HashMap<String, String>();
        for (var it : Impact.values()) names.put(it.name(), matrix.name(it, me.language()));
        for (var it : Urgency.values()) names.put(it.name(), matrix.name(it, me.language()));
        return names;
    }

    private static Map<String, String> typed(Matrix matrix) {
        var typed = new HashMap<String, String>();
        matrix.cells()
                .forEach((weight, priority) -> typed.put(cell(weight.impact(), weight.urgency()), priority.name()));
        for (var language : Language.values()) {
            for (var it : Impact.values()) typed.put(name(it, language), matrix.name(it, language));
            for (var it : Urgency.values()) typed.put(name(it, language), matrix.name(it, language));
        }
        return typed;
    }
}
