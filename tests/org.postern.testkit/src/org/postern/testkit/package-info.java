/**
 * What tests of Postern and of its plug-ins share: servers that follow a script, throwaway certificates, and the
 * contracts that providers are held to.
 */
package org.postern.testkit;
