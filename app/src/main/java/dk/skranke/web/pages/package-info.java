/** Pages that any module may answer with. */
@NullMarked
@NamedInterface("pages")
package dk.skranke.web.pages;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
