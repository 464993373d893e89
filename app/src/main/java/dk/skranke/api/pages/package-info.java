@NullMarked
package dk.skranke.api.pages;

import org.jspecify.annotations.NullMarked;
