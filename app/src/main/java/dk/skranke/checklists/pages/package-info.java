/** What the pages of this module show. */
@NullMarked
package dk.skranke.checklists.pages;

import org.jspecify.annotations.NullMarked;
