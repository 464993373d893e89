package dk.skranke.api;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

@Parameter(
        description = "Whoever repeats a request with the same key gets the first answer again, for at least 24 hours",
        schema = @Schema(type = "string", minLength = 1, maxLength = 255))
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.RUNTIME)
@interface Key {}
