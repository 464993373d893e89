package dk.skranke.operations;

import dk.skranke.office.Member;
import dk.skranke.operations.pages.Health;
import dk.skranke.web.HealthPart;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

@Controller
class AdminHealthController {

    private final Database database;
    private final Disk disk;
    private final List<HealthPart> parts;

    AdminHealthController(Database database, Disk disk, List<HealthPart> parts) {
        this.database = database;
        this.disk = disk;
        this.parts = parts;
    }

    @GetMapping("/administration/health")
    Health page(Member me) {
        me.mustAdministrate();
        var troubles = parts.stream()
                .flatMap(it -> it.troubles(me.language()).stream())
                .toList();
        return new Health(
                database.size(), disk.free(), disk.low(), disk.folder().toString(), mail(), troubles);
    }

    private Health.@Nullable Mail mail() {
        return parts.stream()
                .filter(it -> it.name().equals("mail"))
                .map(HealthPart::figures)
                .filter(it -> it.get("waiting") instanceof Number)
                .map(it -> new Health.Mail(number(it.get("waiting")), number(it.get("oldestSeconds")) / 60))
                .findFirst()
                .orElse(null);
    }

    private static long number(@Nullable Object figure) {
        return figure instanceof Number it ? it.longValue() : 0;
    }
}
