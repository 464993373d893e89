package dk.skranke.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Before an operation of ours begins: whether the token is good for it. */
class ScopeCheck implements HandlerInterceptor {

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!(handler instanceof HandlerMethod method)) return true;
        if (method.getBeanType().getPackage() != ScopeCheck.class.getPackage()) return true;
        var needs = method.getMethodAnnotation(Needs.class);
        if (needs == null) throw new IllegalStateException("an operation that says nothing about its scope");
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication instanceof Program it && it.may(needs.value())) return true;
        throw new OutOfScope(needs.value());
    }
}
