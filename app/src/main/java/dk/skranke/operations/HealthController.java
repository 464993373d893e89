package dk.skranke.operations;

import dk.skranke.web.HealthPart;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** For machines that watch: no session, no versions, no content. */
@RestController
class HealthController {

    private final Database database;
    private final Disk disk;
    private final List<HealthPart> parts;

    HealthController(Database database, Disk disk, List<HealthPart> parts) {
        this.database = database;
        this.disk = disk;
        this.parts = parts;
    }

    @GetMapping("/health")
    ResponseEntity<Map<String, Object>> health() {
        var up = database.answers();
        return ResponseEntity.status(up ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE)
                .cacheControl(CacheControl.noStore())
                .body(figures(up));
    }

    private Map<String, Object> figures(boolean up) {
        var figures = new LinkedHashMap<String, Object>();
        figures.put("status", up ? "UP" : "DOWN");
        figures.put("database", up ? "UP" : "DOWN");
        figures.put("disk", disk.low() ? "LOW" : "UP");
        if (up) parts.forEach(it -> figures.put(it.name(), it.figures()));
        return figures;
    }
}
