/** From a reading of a server and a policy to the files and the reloads it takes. Pure: nothing is run here. */
package org.postern.backend.postfixdovecot.render;
