package dk.skranke.training;

import dk.skranke.office.Directory;
import dk.skranke.office.Member;
import dk.skranke.office.Person;
import dk.skranke.training.pages.TrainingRecord;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Who has been shown what, for the office to prove. */
@Controller
class TrainingController {

    private final Progress progress;
    private final Directory directory;

    TrainingController(Progress progress, Directory directory) {
        this.progress = progress;
        this.directory = directory;
    }

    @GetMapping("/administration/training")
    TrainingRecord page(Member me) {
        me.mustAdministrate();
        var tours = Tour.ALL.stream()
                .filter(it -> it.audience() != Tour.Audience.GUESTS)
                .toList();
        var finished = progress.everybody();
        return new TrainingRecord(
                tours.stream().map(Tour::key).toList(),
                directory.people().stream().map(it -> row(it, tours, finished)).toList());
    }

    private static TrainingRecord.Row row(Person who, List<Tour> tours, List<Progress.Finished> finished) {
        return new TrainingRecord.Row(
                who.name(),
                who.hue(),
                tours.stream()
                        .map(tour -> finished.stream()
                                .filter(it -> it.person().equals(who.id()) && it.is(tour))
                                .map(Progress.Finished::on)
                                .findFirst())
                        .map(it -> new TrainingRecord.Cell(it.orElse(null)))
                        .toList());
    }
}
