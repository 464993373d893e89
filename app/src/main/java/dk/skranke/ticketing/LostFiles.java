package dk.skranke.ticketing;

import dk.skranke.files.Damaged;
import dk.skranke.files.Missing;
import dk.skranke.office.Member;
import dk.skranke.web.Page;
import dk.skranke.web.Text;
import dk.skranke.web.pages.Problem;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** A file that the disk no longer gives back as it was kept. The reader learns it instead of getting other bytes. */
@ControllerAdvice(basePackageClasses = LostFiles.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class LostFiles {

    private static final Logger log = LoggerFactory.getLogger(LostFiles.class);

    @ExceptionHandler
    Page damaged(Damaged it, Member me, HttpServletResponse response) {
        log.error("The file {} is damaged. Bring it back from a backup", it.id().value());
        return page(502, "ticketing.files.damaged", me, response);
    }

    @ExceptionHandler
    Page missing(Missing it, Member me, HttpServletResponse response) {
        log.error("The file {} is missing. Bring it back from a backup", it.id().value());
        return page(404, "ticketing.files.missing", me, response);
    }

    private static Page page(int status, String key, Member me, HttpServletResponse response) {
        if (response.isCommitted()) throw new IllegalStateException("the answer has begun");
        var language = me.language();
        return new Problem(status, Text.in(language, "ticketing.files.lost"), Text.in(language, key), null, true);
    }
}
