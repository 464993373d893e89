/** Pages of templates, and the fields that other modules' forms take from them. */
@NullMarked
@NamedInterface("pages")
package dk.skranke.templates.pages;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
