@NullMarked
package dk.skranke.views.pages;

import org.jspecify.annotations.NullMarked;
