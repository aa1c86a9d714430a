// Tells stories in other tabs that their writer has signed in again, and closes the tab that was opened for it.

new BroadcastChannel("portal-desk").postMessage("signed-in");
if (window.opener) window.close();
