package dk.skranke.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** Around everything: what fails before a controller is reached gets the same pages as what fails in one. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class Shield extends OncePerRequestFilter {

    private final HandlerExceptionResolver problems;

    Shield(@Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(new Printable(request), response);
        } catch (RuntimeException failure) {
            if (response.isCommitted()) throw failure;
            problems.resolveException(request, response, null, failure);
        } catch (ServletException failure) {
            if (response.isCommitted()) throw failure;
            problems.resolveException(request, response, null, failure);
        }
    }
}
