package dk.skranke.web;

import static jakarta.servlet.RequestDispatcher.ERROR_EXCEPTION;
import static jakarta.servlet.RequestDispatcher.ERROR_STATUS_CODE;

import dk.skranke.shared.NotFound;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** What the web server itself refuses looks like the rest of the program. */
@Controller
class ErrorPages implements ErrorController {

    private final Problems problems;

    ErrorPages(Problems problems) {
        this.problems = problems;
    }

    @RequestMapping("/error")
    void show(HttpServletRequest request, HttpServletResponse response) throws Exception {
        if (request.getAttribute(ERROR_EXCEPTION) instanceof Exception failure) throw failure;
        if (!(request.getAttribute(ERROR_STATUS_CODE) instanceof Integer status)) throw new NotFound();
        problems.refused(status, request, response);
    }
}
