package dk.skranke.api;

import io.swagger.v3.oas.annotations.Parameter;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

@Parameter(description = "What the piece before gave as next")
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.RUNTIME)
@interface From {}
