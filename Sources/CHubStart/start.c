// Swift runs nothing before main, and AutoClasses must not depend on the hub's network packages. A program that links
// the product AutoClasses links this too, and its constructor calls HubConnection.
#include "CHubStart.h"

void autoclasses_start_hub(void);

__attribute__((constructor)) static void start(void) { autoclasses_start_hub(); }
