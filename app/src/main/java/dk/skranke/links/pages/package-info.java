/** What the pages of this module show. */
@NullMarked
package dk.skranke.links.pages;

import org.jspecify.annotations.NullMarked;
