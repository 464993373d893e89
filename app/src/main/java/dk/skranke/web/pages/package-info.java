@NullMarked
package dk.skranke.web.pages;

import org.jspecify.annotations.NullMarked;
