@NullMarked
package dk.skranke.notifications.pages;

import org.jspecify.annotations.NullMarked;
