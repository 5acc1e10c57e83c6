// swift-format-ignore-file
// Written by Scripts/unicode/regex_tables.py from tokenizers 0.22.2. Do not edit.

/// What the Oniguruma of `tokenizers` knows about Unicode; `UnicodeProperties` and `CaseFolding` unpack it.
enum RegexTables {
  /// Names and the numbers of their sets.
  static let names: StaticString = """
    adlam,# adlm,# aghb,$ ahex,% ahom,& alnum,' alpha,( alphabetic,( anatolianhieroglyphs,) any,* arab,+ arabic,+ \
    armenian,, armi,- armn,, ascii,. asciihexdigit,% assigned,/ avestan,0 avst,0 bali,1 balinese,1 bamu,2 bamum,2 \
    bass,3 bassavah,3 batak,4 batk,4 beng,5 bengali,5 bhaiksuki,6 bhks,6 bidic,7 bidicontrol,7 blank,8 bopo,9 bopo\
    mofo,9 brah,: brahmi,: brai,; braille,; bugi,< buginese,< buhd,= buhid,= c,> cakm,? canadianaboriginal,@ cans,\
    @ cari,A carian,A cased,B casedletter,C$ caseignorable,D$ caucasianalbanian,$ cc,E$ cf,F$ chakma,? cham,G$ cha\
    ngeswhencasefolded,H$ changeswhencasemapped,I$ changeswhenlowercased,J$ changeswhentitlecased,K$ changeswhenup\
    percased,L$ cher,M$ cherokee,M$ chorasmian,N$ chrs,N$ ci,D$ closepunctuation,O$ cn,P$ cntrl,E$ co,Q$ combining\
    mark,R$ common,S$ connectorpunctuation,T$ control,E$ copt,U$ coptic,U$ cpmn,V$ cprt,W$ cs,X$ cuneiform,Y$ curr\
    encysymbol,Z$ cwcf,H$ cwcm,I$ cwl,J$ cwt,K$ cwu,L$ cypriot,W$ cyprominoan,V$ cyrillic,[$ cyrl,[$ dash,]$ dashp\
    unctuation,^$ decimalnumber,_$ defaultignorablecodepoint,`$ dep,a$ deprecated,a$ deseret,b$ deva,c$ devanagari\
    ,c$ di,`$ dia,C% diacritic,C% diak,D% digit,_$ divesakuru,D% dogr,E% dogra,E% dsrt,b$ dupl,F% duployan,F% ebas\
    e,G% ecomp,H% egyp,I% egyptianhieroglyphs,I% elba,J% elbasan,J% elym,K% elymaic,K% emod,L% emoji,M% emojicompo\
    nent,H% emojimodifier,L% emojimodifierbase,G% emojipresentation,N% enclosingmark,O% epres,N% ethi,P% ethiopic,\
    P% ext,Q% extendedpictographic,R% extender,Q% extpict,R% finalpunctuation,S% format,F$ gara,T% garay,T% geor,U\
    % georgian,U% glag,V% glagolitic,V% gong,W% gonm,X% goth,Y% gothic,Y% gran,Z% grantha,Z% graph,[% graphemebase\
    ,]% graphemeextend,^% graphemelink,_% grbase,]% greek,`% grek,`% grext,^% grlink,_% gujarati,a% gujr,a% gukh,b\
    % gunjalagondi,W% gurmukhi,c% guru,c% gurungkhema,b% han,C& hang,D& hangul,D& hani,C& hanifirohingya,E& hano,F\
    & hanunoo,F& hatr,G& hatran,G& hebr,H& hebrew,H& hex,I& hexdigit,I& hira,J& hiragana,J& hluw,) hmng,K& hmnp,L&\
     hung,M& hyphen,N& idc,O& idcompatmathcontinue,P& idcompatmathstart,Q& idcontinue,O& ideo,R& ideographic,R& id\
    s,S& idsb,T& idsbinaryoperator,T& idst,U& idstart,S& idstrinaryoperator,U& idsu,V& idsunaryoperator,V& imperia\
    laramaic,- inadlam,W& inaegeannumbers,X& inahom,Y& inalchemicalsymbols,Z& inalphabeticpresentationforms,[& ina\
    natolianhieroglyphs,]& inancientgreekmusicalnotation,^& inancientgreeknumbers,_& inancientsymbols,`& inarabic,\
    a& inarabicextendeda,b& inarabicextendedb,c& inarabicextendedc,C' inarabicmathematicalalphabeticsymbols,D' ina\
    rabicpresentationformsa,E' inarabicpresentationformsb,F' inarabicsupplement,G' inarmenian,H' inarrows,I' inave\
    stan,J' inbalinese,K' inbamum,L' inbamumsupplement,M' inbasiclatin,. inbassavah,N' inbatak,O' inbengali,P' inb\
    haiksuki,Q' inblockelements,R' inbopomofo,S' inbopomofoextended,T' inboxdrawing,U' inbrahmi,V' inbraillepatter\
    ns,; inbuginese,W' inbuhid,X' inbyzantinemusicalsymbols,Y' incarian,Z' incaucasianalbanian,[' incb,]' inchakma\
    ,^' incham,_' incherokee,`' incherokeesupplement,a' inchesssymbols,b' inchorasmian,c' incjkcompatibility,C( in\
    cjkcompatibilityforms,D( incjkcompatibilityideographs,E( incjkcompatibilityideographssupplement,F( incjkradica\
    lssupplement,G( incjkstrokes,H( incjksymbolsandpunctuation,I( incjkunifiedideographs,J( incjkunifiedideographs\
    extensiona,K( incjkunifiedideographsextensionb,L( incjkunifiedideographsextensionc,M( incjkunifiedideographsex\
    tensiond,N( incjkunifiedideographsextensione,O( incjkunifiedideographsextensionf,P( incjkunifiedideographsexte\
    nsiong,Q( incjkunifiedideographsextensionh,R( incjkunifiedideographsextensioni,S( incombiningdiacriticalmarks,\
    T( incombiningdiacriticalmarksextended,U( incombiningdiacriticalmarksforsymbols,V( incombiningdiacriticalmarks\
    supplement,W( incombininghalfmarks,X( incommonindicnumberforms,Y( incontrolpictures,Z( incoptic,[( incopticepa\
    ctnumbers,]( incountingrodnumerals,^( incuneiform,_( incuneiformnumbersandpunctuation,`( incurrencysymbols,a( \
    incypriotsyllabary,b( incyprominoan,c( incyrillic,C) incyrillicextendeda,D) incyrillicextendedb,E) incyrillice\
    xtendedc,F) incyrillicextendedd,G) incyrillicsupplement,H) indeseret,b$ indevanagari,I) indevanagariextended,J\
    ) indevanagariextendeda,K) indingbats,L) indivesakuru,M) indogra,N) indominotiles,O) induployan,P) inearlydyna\
    sticcuneiform,Q) inegyptianhieroglyphformatcontrols,R) inegyptianhieroglyphs,S) inegyptianhieroglyphsextendeda\
    ,T) inelbasan,U) inelymaic,V) inemoticons,W) inenclosedalphanumerics,X) inenclosedalphanumericsupplement,Y) in\
    enclosedcjklettersandmonths,Z) inenclosedideographicsupplement,[) inethiopic,]) inethiopicextended,^) inethiop\
    icextendeda,_) inethiopicextendedb,`) inethiopicsupplement,a) ingaray,b) ingeneralpunctuation,c) ingeometricsh\
    apes,C* ingeometricshapesextended,D* ingeorgian,E* ingeorgianextended,F* ingeorgiansupplement,G* inglagolitic,\
    H* inglagoliticsupplement,I* ingothic,J* ingrantha,K* ingreekandcoptic,L* ingreekextended,M* ingujarati,N* ing\
    unjalagondi,O* ingurmukhi,P* ingurungkhema,Q* inhalfwidthandfullwidthforms,R* inhangulcompatibilityjamo,S* inh\
    anguljamo,T* inhanguljamoextendeda,U* inhanguljamoextendedb,V* inhangulsyllables,W* inhanifirohingya,X* inhanu\
    noo,Y* inhatran,Z* inhebrew,[* inherited,]* inhighprivateusesurrogates,X$ inhighsurrogates,X$ inhiragana,^* in\
    ideographicdescriptioncharacters,_* inideographicsymbolsandpunctuation,`* inimperialaramaic,a* inindicsiyaqnum\
    bers,b* ininscriptionalpahlavi,c* ininscriptionalparthian,C+ inipaextensions,D+ initialpunctuation,E+ injavane\
    se,F+ inkaithi,G+ inkaktoviknumerals,H+ inkanaextendeda,I+ inkanaextendedb,J+ inkanasupplement,K+ inkanbun,L+ \
    inkangxiradicals,M+ inkannada,N+ inkatakana,O+ inkatakanaphoneticextensions,P+ inkawi,Q+ inkayahli,R+ inkharos\
    hthi,S+ inkhitansmallscript,T+ inkhmer,U+ inkhmersymbols,V+ inkhojki,W+ inkhudawadi,X+ inkiratrai,Y+ inlao,Z+ \
    inlatin1supplement,[+ inlatinextendeda,]+ inlatinextendedadditional,^+ inlatinextendedb,_+ inlatinextendedc,`+\
     inlatinextendedd,a+ inlatinextendede,b+ inlatinextendedf,c+ inlatinextendedg,C, inlepcha,D, inletterlikesymbo\
    ls,E, inlimbu,F, inlineara,G, inlinearbideograms,H, inlinearbsyllabary,I, inlisu,J, inlisusupplement,K, inlows\
    urrogates,X$ inlycian,L, inlydian,M, inmahajani,N, inmahjongtiles,O, inmakasar,P, inmalayalam,Q, inmandaic,R, \
    inmanichaean,S, inmarchen,T, inmasaramgondi,U, inmathematicalalphanumericsymbols,V, inmathematicaloperators,W,\
     inmayannumerals,X, inmedefaidrin,Y, inmeeteimayek,Z, inmeeteimayekextensions,[, inmendekikakui,], inmeroiticc\
    ursive,^, inmeroitichieroglyphs,_, inmiao,`, inmiscellaneousmathematicalsymbolsa,a, inmiscellaneousmathematica\
    lsymbolsb,b, inmiscellaneoussymbols,c, inmiscellaneoussymbolsandarrows,C- inmiscellaneoussymbolsandpictographs\
    ,D- inmiscellaneoustechnical,E- inmodi,F- inmodifiertoneletters,G- inmongolian,H- inmongoliansupplement,I- inm\
    ro,J- inmultani,K- inmusicalsymbols,L- inmyanmar,M- inmyanmarextendeda,N- inmyanmarextendedb,O- inmyanmarexten\
    dedc,P- innabataean,Q- innagmundari,R- innandinagari,S- innewa,T- innewtailue,U- innko,V- innoblock,W- innumbe\
    rforms,X- innushu,Y- innyiakengpuachuehmong,Z- inogham,[- inolchiki,]- inoldhungarian,^- inolditalic,_- inoldn\
    ortharabian,`- inoldpermic,a- inoldpersian,b- inoldsogdian,c- inoldsoutharabian,C. inoldturkic,D. inolduyghur,\
    E. inolonal,F. inopticalcharacterrecognition,G. inoriya,H. inornamentaldingbats,I. inosage,J. inosmanya,K. ino\
    ttomansiyaqnumbers,L. inpahawhhmong,M. inpalmyrene,N. inpaucinhau,O. inphagspa,P. inphaistosdisc,Q. inphoenici\
    an,R. inphoneticextensions,S. inphoneticextensionssupplement,T. inplayingcards,U. inprivateusearea,V. inpsalte\
    rpahlavi,W. inrejang,X. inruminumeralsymbols,Y. inrunic,Z. insamaritan,[. insaurashtra,]. inscriptionalpahlavi\
    ,^. inscriptionalparthian,_. insharada,`. inshavian,a. inshorthandformatcontrols,b. insiddham,c. insinhala,C/ \
    insinhalaarchaicnumbers,D/ insmallformvariants,E/ insmallkanaextension,F/ insogdian,G/ insorasompeng,H/ insoyo\
    mbo,I/ inspacingmodifierletters,J/ inspecials,K/ insundanese,L/ insundanesesupplement,M/ insunuwar,N/ insupers\
    criptsandsubscripts,O/ insupplementalarrowsa,P/ insupplementalarrowsb,Q/ insupplementalarrowsc,R/ insupplement\
    almathematicaloperators,S/ insupplementalpunctuation,T/ insupplementalsymbolsandpictographs,U/ insupplementary\
    privateuseareaa,V/ insupplementaryprivateuseareab,W/ insuttonsignwriting,X/ insylotinagri,Y/ insymbolsandpicto\
    graphsextendeda,Z/ insymbolsforlegacycomputing,[/ insymbolsforlegacycomputingsupplement,]/ insyriac,^/ insyria\
    csupplement,_/ intagalog,`/ intagbanwa,a/ intags,b/ intaile,c/ intaitham,C0 intaiviet,D0 intaixuanjingsymbols,\
    E0 intakri,F0 intamil,G0 intamilsupplement,H0 intangsa,I0 intangut,J0 intangutcomponents,K0 intangutsupplement\
    ,L0 intelugu,M0 inthaana,N0 inthai,O0 intibetan,P0 intifinagh,Q0 intirhuta,R0 intodhri,S0 intoto,T0 intranspor\
    tandmapsymbols,U0 intulutigalari,V0 inugaritic,W0 inunifiedcanadianaboriginalsyllabics,X0 inunifiedcanadianabo\
    riginalsyllabicsextended,Y0 inunifiedcanadianaboriginalsyllabicsextendeda,Z0 invai,[0 invariationselectors,]0 \
    invariationselectorssupplement,^0 invedicextensions,_0 inverticalforms,`0 invithkuqi,a0 inwancho,b0 inwarangci\
    ti,c0 inyezidi,C1 inyijinghexagramsymbols,D1 inyiradicals,E1 inyisyllables,F1 inzanabazarsquare,G1 inznamennym\
    usicalnotation,H1 ital,I1 java,J1 javanese,J1 joinc,K1 joincontrol,K1 kaithi,L1 kali,M1 kana,N1 kannada,O1 kat\
    akana,N1 kawi,P1 kayahli,M1 khar,Q1 kharoshthi,Q1 khitansmallscript,R1 khmer,S1 khmr,S1 khoj,T1 khojki,T1 khud\
    awadi,U1 kiratrai,V1 kits,R1 knda,O1 krai,V1 kthi,L1 l,W1 lana,X1 lao,Y1 laoo,Y1 latin,Z1 latn,Z1 lc,C$ lepc,[\
    1 lepcha,[1 letter,W1 letternumber,]1 limb,^1 limbu,^1 lina,_1 linb,`1 lineara,_1 linearb,`1 lineseparator,a1 \
    lisu,b1 ll,c1 lm,C2 lo,D2 loe,E2 logicalorderexception,E2 lower,F2 lowercase,F2 lowercaseletter,c1 lt,G2 lu,H2\
     lyci,I2 lycian,I2 lydi,J2 lydian,J2 m,R$ mahajani,K2 mahj,K2 maka,L2 makasar,L2 malayalam,M2 mand,N2 mandaic,\
    N2 mani,O2 manichaean,O2 marc,P2 marchen,P2 mark,R$ masaramgondi,X% math,Q2 mathsymbol,R2 mc,S2 mcm,T2 me,O% m\
    edefaidrin,U2 medf,U2 meeteimayek,V2 mend,W2 mendekikakui,W2 merc,X2 mero,_, meroiticcursive,X2 meroitichierog\
    lyphs,_, miao,Y2 mlym,M2 mn,Z2 modi,[2 modifiercombiningmark,T2 modifierletter,C2 modifiersymbol,]2 mong,^2 mo\
    ngolian,^2 mro,_2 mroo,_2 mtei,V2 mult,`2 multani,`2 myanmar,a2 mymr,a2 n,b2 nabataean,c2 nagm,C3 nagmundari,C\
    3 nand,D3 nandinagari,D3 narb,`- nbat,c2 nchar,E3 nd,_$ newa,F3 newline,G3 newtailue,H3 nko,I3 nkoo,I3 nl,]1 n\
    o,J3 noncharactercodepoint,E3 nonspacingmark,Z2 nshu,K3 number,b2 nushu,K3 nyiakengpuachuehmong,L& oalpha,L3 o\
    di,M3 ogam,N3 ogham,N3 ogrext,O3 oidc,P3 oids,Q3 olchiki,]- olck,]- oldhungarian,M& olditalic,I1 oldnortharabi\
    an,`- oldpermic,R3 oldpersian,S3 oldsogdian,T3 oldsoutharabian,C. oldturkic,U3 olduyghur,V3 olonal,W3 olower,X\
    3 omath,Y3 onao,W3 openpunctuation,Z3 oriya,[3 orkh,U3 orya,[3 osage,]3 osge,]3 osma,^3 osmanya,^3 other,> oth\
    eralphabetic,L3 otherdefaultignorablecodepoint,M3 othergraphemeextend,O3 otheridcontinue,P3 otheridstart,Q3 ot\
    herletter,D2 otherlowercase,X3 othermath,Y3 othernumber,J3 otherpunctuation,_3 othersymbol,`3 otheruppercase,a\
    3 ougr,V3 oupper,a3 p,b3 pahawhhmong,K& palm,N. palmyrene,N. paragraphseparator,c3 patsyn,C4 patternsyntax,C4 \
    patternwhitespace,D4 patws,D4 pauc,E4 paucinhau,E4 pc,T$ pcm,F4 pd,^$ pe,O$ perm,R3 pf,S% phag,G4 phagspa,G4 p\
    hli,^. phlp,H4 phnx,I4 phoenician,I4 pi,E+ plrd,Y2 po,_3 prependedconcatenationmark,F4 print,J4 privateuse,Q$ \
    prti,_. ps,Z3 psalterpahlavi,H4 punct,b3 punctuation,b3 qaac,U$ qaai,]* qmark,K4 quotationmark,K4 radical,L4 r\
    egionalindicator,M4 rejang,N4 ri,M4 rjng,N4 rohg,E& runic,O4 runr,O4 s,P4 samaritan,Q4 samr,Q4 sarb,C. saur,R4\
     saurashtra,R4 sc,Z$ sd,S4 sentenceterminal,T4 separator,U4 sgnw,V4 sharada,`. shavian,a. shaw,a. shrd,`. sidd\
    ,W4 siddham,W4 signwriting,V4 sind,U1 sinh,X4 sinhala,X4 sk,]2 sm,R2 so,`3 softdotted,S4 sogd,Y4 sogdian,Y4 so\
    go,T3 sora,Z4 sorasompeng,Z4 soyo,[4 soyombo,[4 space,]4 spaceseparator,^4 spacingmark,S2 sterm,T4 sund,_4 sun\
    danese,_4 sunu,`4 sunuwar,`4 surrogate,X$ sylo,a4 sylotinagri,a4 symbol,P4 syrc,b4 syriac,b4 tagalog,c4 tagb,C\
    5 tagbanwa,C5 taile,D5 taitham,X1 taiviet,E5 takr,F5 takri,F5 tale,D5 talu,H3 tamil,G5 taml,G5 tang,H5 tangsa,\
    I5 tangut,H5 tavt,E5 telu,J5 telugu,J5 term,K5 terminalpunctuation,K5 tfng,L5 tglg,c4 thaa,M5 thaana,M5 thai,N\
    5 tibetan,O5 tibt,O5 tifinagh,L5 tirh,P5 tirhuta,P5 titlecaseletter,G2 tnsa,I5 todhri,Q5 todr,Q5 toto,R5 tulut\
    igalari,S5 tutg,S5 ugar,T5 ugaritic,T5 uideo,U5 unassigned,P$ unifiedideograph,U5 unknown,V5 upper,W5 uppercas\
    e,W5 uppercaseletter,H2 vai,X5 vaii,X5 variationselector,Y5 vith,Z5 vithkuqi,Z5 vs,Y5 wancho,[5 wara,]5 warang\
    citi,]5 wcho,[5 whitespace,]4 word,^5 wspace,]4 xdigit,% xidc,_5 xidcontinue,_5 xids,`5 xidstart,`5 xpeo,S3 xs\
    ux,Y$ yezi,a5 yezidi,a5 yi,b5 yiii,b5 z,U4 zanabazarsquare,c5 zanb,c5 zinh,]* zl,a1 zp,c3 zs,^4 zyyy,S$ zzzz,V\
    5 [:alnum:],' [:alpha:],( [:blank:],8 [:cntrl:],E$ [:digit:],_$ [:graph:],[% [:lower:],F2 [:print:],J4 [:punct\
    :],C6 [:space:],]4 [:upper:],W5 [:xdigit:],% [:ascii:],. [:word:],D6 [:w:],E6 
    """

  /// Sets: gap and length - 1 of every run.
  static let sets: StaticString = """
    CK^&N%','$ SLD%V$.# S$,*(=( C[H%=%1'9 S$,*<)<R$#-#'#(9$A$L1'.1'*#$#Y%#@4$$%&$#)#$%$#$6$U%$M'+H($H$%#)K$J$0$#$$\
    $$$#+='&@-(Z$$3'H&$*'*'2%#3R$0G&1M$,$'#(:%56;*-(:$(+#+L$-.&))N%$2$%'1%,$5$*%$%8$)$#&&&*%$%$$#+#'$$'%.-#'%$('$%\
    8$)$$$$$$'''$%$'#*&$#*2.%$+$%$8$)$$$'&+$%$$&#2&%,,&'%$*%$%8$)$$$'&*%$%$,$'$$'%,$#3$$(&%$&&$$#$$&$&%&.''&%$%&#)\
    #1,3/$%$9$2&*$%$%+$$%%#%&%,3&$*$%$9$,$'&*$%$%+$)$$&%,$%//$%$K$%*$%$%$#(&*'%,-($%$4&:$+$#%)+($#$*),%$0]$())#%,J\
    $$$#$'$:$#$5$%%'$#)#%,%&C$#B,9*$F$'5'2$F$F%Y$$#%1)P%%H$$#(#%M$$O-$&%)$#$&%K$$&%C$$&%)$#$&%1$[$$&%E%H$23X%%(&N6\
    %3$<(M%&-*6.7/6//$%$$/V$%51#'#&,I$,)[%*M$(H%-A$.'+0J$%'.N$'<),I$>'b$%6.,),0#:$.%T$V$$1$*&,I$L$%]$$-1Y$,,&S$%-(\
    M$%%L$&$($$&#(c(6D$.X+%(%H$%(%*$#$#$#$A%W$$)$#&%$)&&%('/(%$)W&#0#3/H&#'#%,$#&')#$#$#$&$-%&(''#4K$P<V$Y[$G*)&&$\
    /H$$#(#%Z$*#39,)$)$)$)$)$)$)$)$BR$#X1%<+*'%''X%)%$]%$&(M$$a%4BS$2C3cP)C%OW8F%P$%O+&>7Q$(*&S&J$+%I&%E%%$$#$*86$\
    C$;V$/F%$#-,;(&#$P$(E$0?&U$$.2-)A$Y$,0%,)9&G%$#$#;%%2%&.(%(%(,)$)$M$$0)^&(,)Fa-/9'S$GK+P.%L&I$)/'(.$/$'$#$$$$$\
    N&D$M.5c$%X$K$.W&'$I'6,*<)<.[%&(%(%(%%F$.$<$5$$$1%0E$^&H%W$N+?&S$R$B0@(M$(@%F$'*$'M$a'%,)F$'F$'J$+V$/-$1$)$$$-\
    $1$)$$&V$/Y,,8-*;($L$$+H%(%#$N$$$&#%9-9,AD%5$$-8-<I%Z$)$C%&$$(*$%$?M$?&?F$*$>>X$-8-504Q&K%Z$U$0U$0J$+,)H$&#(9^\
    *L$$$&$3%Z$#&?-#+8M$4Q$7>9,H%C$,$'-[$,#0;*,)U$&,'&+E$&#,c$$&,/$#F$4$D$%#)&b$)$#$&$1$,*[$*,)&$*%$%8$)$$$'&*%$%$\
    &#)#()?,$#%#$H$$,$#%#$&$$&#$#O$D%$%$&(,(%AD%%$$#+,I(X$%)<(E$b$$#&#.,I$X$%#*,)6?=%0(,))]([$J&L%8*%#%*$$$@$$%$%&\
    0,I%*%P$%($#$$>U$%,4J%(#5K%J)C$2,)+$O$$)$#2,;@%8$0L%)$$$N$&#$$$%$#%$+,)($$$G$$$$&$#*,Y,9,3$K$&%2,Y%#R%]?I&Q&4F\
    )OU%C&2RD$4(<^`&(I5]X)Q$$,IY$[4*A$,)Q%$,)@5R$3&/,,7(5S0O$&,I)c$C'M%'[$*3C%$$#/$1Zc(+XI$L$,JZ+&$)$$$E,2#@%%#1&+\
    N/GK%M&(/&+*,'#TE',I[$W%$I%$$%#%$%&$.$#$)$C%$&%*$)$>$&$'$#&)$V-%;$;$A$;$A$;$A$;$A$;$*%T$C[$A)(X))$3%)$$$'(a$D$\
    #S&O$-)%,'#D-@5N$',Y1>',Y)@%-H2)$&$$$1$G)_$F%&#&#',IH$&$=$$$#%#$,$&$#$#)#'#$#$#$%$$$#%#$#$#$#$#$$$#%&$)$&$&$#$\
    ,$3(%$'$3W6<)<)<IV%,IC$cYL$C$]D')a)%DW(1SL*2P6EP%a3ER$M^'(cE' D%<)<R$#-#'#(9$A$L1'.1'*#$#Y%#@4$$%&$#)#$%$#$6$U\
    %$M'+H($H$%#)K$J$0$#$$$$$#+='&@-(Z$$)1H&$*'*'%-%%#3R$0G&;C$,$'#(:%56;*-(:$(+#+L$-.&))N%$2$%'105$*%$%8$)$#&&&*%\
    $%$$#+#'$$'/$-#'%$('$%8$)$$$$$$'''$%$'#*&$#4(.%$+$%$8$)$$$'&+$%$$&#2&8&'%$*%$%8$)$$$'&*%$%$,$'$$'0#3$$(&%$&&$$\
    #$$&$&%&.''&%$%&#)#K$/$%$9$2&*$%$%+$$%%#%&?&$*$%$9$,$'&*$%$%+$)$$&0%//$%$K$%*$%$%$#(&*'9($%$4&:$+$#%)+($#$*5$0\
    ]$())#V$$$#$'$:$#$5$%%'$#)#1&C$#c$*$F$'5'2$F$F%Y$$#%'3c$-&%H$$#(#%M$$O-$&%)$#$&%K$$&%C$$&%)$#$&%1$[$$&%E%H$23X\
    %%(&N6%3$<(M%&-*6.7/6//$%$$/V$%51#'#F%[%*M$(H%-A$.'+:@%'.N$'<Y$>'b$%6U$#:$.%T$V$$1$*V$L$%&-N$$-1Y$9%-F$%-(M$%%\
    L$&$($$&#(c(6D$.X+%(%H$%(%*$#$#$#$A%W$$)$#&%$)&&%('/(%$)W&#0#3/H&#'#%,$#&')#$#$#$&$-%&(''#4K$P<V$Y[$G*)&&$/H$$\
    #(#%Z$*#39,)$)$)$)$)$)$)$)$BR$#X1%<+*'%''X%)%$]%$&(M$$a%4BS$2C3cP)C%OW8F%P$%O+&2-$7Q$(*&S&J$+%I&%E%%$$#$*86$C$\
    ;V$/F%$#O$(&#$%-C$(E$0?&U$$.2#32-'$Y$,059&G%$#$#;%%2%&.(%(%(,)$)$M$$0)^&8Fa-/9'S$GK+P.%L&I$)/'(.$/$'$#$$$$$N&D\
    $M.5c$%X$K$.W&'$I'G$<)<.[%&(%(%(%%F$.$<$5$$$1%0E$^&H%W$N+?&S$R$B0@(M$(@%F$'*$'M$a'5F$'F$'J$+V$/-$1$)$$$-$1$)$$\
    &V$/Y,,8-*;($L$$+H%(%#$N$$$&#%9-9,AD%5$$-8-<I%Z$)$C%&$$(*$%$?M$?&?F$*$>>X$-8-504Q&K%Z$U$0U$0J$E$>&#(9^*L$$$&$3\
    %Z$#&?-#+8M$4Q$7>9,H%N$'-[$,#0;:U$4&+E$&#,c$$&,$-#$#F$4$D$%#)&b$)$#$&$1$,*[$:&$*%$%8$)$$$'&*%$%$&#)#()?,$#%#$H\
    $$,$#%#$&$$&#$#O$D%$%$&7%AD%%$$#[(X$%)<(E$b$$#&#_$X$%#J%=%08)]([$J&c$B*%#%*$$$@$$%$%&a%*%P$%($#$$>U$%,4J%(#5K%\
    J)C$B+$O$$)$#T$@%8$0L%)$$$N$&#$$$%$#%$;($$$G$$$$&$#J-9,3$K$&%R&#R%]?I&Q&4F)OU%C&2RD$4(<^`&(I5]X)Q$TY$[4*A4Q%4@\
    5R$3&B7(5S0O$V)c$C'M%'[$*3C%$$#/$1Zc(+XI$L$,JZ+&$)$$$E,2#@%%#1&+N/GK%M&(/&+*,'#D_(W%$I%$$%#%$%&$.$#$)$C%$&%*$)\
    $>$&$'$#&)$V-%;$;$A$;$A$;$A$;$A$;$*W]$A)(X))$3%)$$$'(a$D$#S&O$-)3#D-@5N$G2>G*@%#R2)$&$$$1$G)_$F%&#&#WH$&$=$$$#\
    %#$,$&$#$#)#'#$#$#$%$$$#%#$#$#$#$#$$$#%&$)$&$&$#$,$3(%$'$3W6<)<)<YV&cYL$C$]D')a)%DW(1SL*2P6EP%a3ER$M^'(cE' CCT\
    %I5 #cccD$ CS$'$($0$%$B$,.<$N&$D$S%R$S*A$$(M%$?SU`$U&3M.%R%%X$*#C$2S&'$I'F_&AF%%Z$&C[Z$&$=$$$#%#$,$&$#$#)#'#$#\
    $#$%$$$#%#$#$#$#$#$$$#%&$)$&$&$#$,$3(%$'$3W$$ TL$H$%T$%%FOa$' CEE%8$+ #c& #Z>%(')$#$6$O/$H$%T$%%$Y$+='(.P+$_$%\
    G&1^$%S$%1$>%#$-(A$$(O*$*%$%8$)$#&&%+%$%&+#'$$'%;%%$('$%8$)$$$$$$%#$''$%%&#*&$#*3-%$+$%$8$)$$$'%,$%$%%#2&%.*)$\
    %$*%$%8$)$$$'%+%$%%*%'$$'%4-$$(&%$&&$$#$$&$&%&.''&%$&%#)#17(/$%$9$2%+$%$&*$$%%#%&%,*8$%$9$,$'%+$%$&*$)$$&%,$%/\
    /$%$U$$%$('2%<$%$4&:$+$#%)&#'($#$*),%%/]$'?H$$$#$'$:$#$9%'$#$)$,%&C$J%$F$'I$$F$$1$/H$H)$#(#%[.$&%)$#$&%K$$&%C$\
    $&%)$#$&%1$[$$&%E%%B&<)X%%(%`7&[%*8,:,6//$%$$/a%%,),)<)[%*M$(H%-A$.'.'#&L$%'.N$'<)-&a$%C%$?%-),)0%AT$O%$H(+_$&\
    1&a$(M$%-+M$(X3%(%H$%(%*$#$#$#$A%W$$1$0%($5%%$+$G&$.%=$/&C$2C$2N'']79-8V[$%B$`-(O$$#(#%Z$*$1:,)$)$)$)$)$)$)$)$\
    a&E$<$[%/X)=R%$X%%I&(M$$a%$X%,R$$OV?&Y$,_-7Z(+P)%$$#$*8^$&,)Z$+H%+.)V&.@&P%$-'C$$Y$,0%,%I&;>-(%(%(,)$)$_$'a&%,\
    )Fa-/9'S$GC%PV)%L&I$)/'(<$'$#$$$$$`&3`0%X$*#C$L$)U$$5$&''$I'%#$a(&(%(%(%%&)$)-'%.$<$5$$$1%0E$^&(%'O$&Z%$/&#R$P\
    $E'?&S$2>'F$,@(M$(@$G$'0M$a'%,)F$'F$'J$+V$..$1$)$$$-$1$)$$&V$/Y,,8-*;($L$$+H%(%#$N$$$&#%9$J%++S$5$$(C$&=(#C%Z$\
    '6%T$$$(*$%$?%%',*+*c$C$I$'.,X$&?%=(<*&/)S%K%Z$U$0U$*P$+,)H$&?+$S)A$L$$%%$3%Z$N$+L$9<I$>79,P%'F$,F%-#%;*,)W$$4\
    +I$,c%$6.4$Q$b$)$#$&$1$-)^$(,)&$*%$%8$)$$$'$,%$%%%#)#()%)&'.,$#%#$H$$,$#%#$&$,$$+$@_%$'AJ%+,I(X$%H$E$G%.,)/6]$\
    ),)6?=%1'9](_$G&U%/*%#%*$$$@$$%.,,I%*%P$%->J%+U%0K%*,Y(D$1,)+$O$$0-?&B%8$0L%)$$$N$&#$$$++,)($$$G$$$$(*,Y,;*3$K\
    $&?X%#2T$0^?I&Q&$'.F)OU%E&0XE$-^`&(I5]X)]$IY$[4*A$,'S%$,)@%(-H%-,$)$7(5S0]$I)^%H&M%'[$*3C%'.$1Zc(+XI$L$,JZ+&$)\
    $$$E,2#@%%#1&+N/GK%M&(/&+*,%*`^&]*)V0O%P$%9,V&`$X*-I$%D)8H%^&6/6/Y%,;J'W%$I%$$%#%$%&$.$#$)$C%$&%*$)$>$&$'$#&)$\
    V-%F,%a82'$1SE$A)(X))$3%)$$$'(a$D$#S&O$&0%,'$C-A4]$(#S1L$Y)M$'#C2)$&$$$1$G)%2L$N%','$T;F%O%`$E)&$=$$$#%#$,$&$#\
    $#)#'#$#$#$%$$$#%#$#$#$#$#$$$#%&$)$&$&$#$,$3(%$'$3W$$Q+N$'F&/1%1$1$G$-P([$?0N$'+*$1(^'ZA'3&/&Y&'b%).'#2.'Z$+,)\
    J$+@%.'$b$V-/0%/&,(Z$*1%-)+*U'$H&IC$cYL$C$]D')a)%DW(1SL*2P6EP%a3ER$M^'(cE'TEZ8#Ac%C'R*SSc$acc$%acc$ C[E%X$&) C\
    [)O%$T$ CXL$Z%KKS$[4 SY^%@%( Cb)V$+& CO%&$*%$%8$)$#&&%+%$%&+#'$$'%; CCJ%+$O$$0-? `S$#TR)$='Z$& ,#9#c&#cQ(#cN%-\
    G$#R$#Ca&# M:$]S.M$S&B CCG%P%'F$,# CC-c* CS)>%$ C^(6 #Bc%C$0#M9$)&*#$#7#P/#I$$U$$&#Z$*>&)39#C)#S$$_$$H&0_$$T$$\
    2#?$$#.'B*N%#D(#+$%$9#*#$%'$,$%$'*$&%#($<$&#)&%$9#*#%#%#%$$#(&%$&%$)'#$)4,&#,#&#9#*#%#($-#&#&$$1'$/)*#&#+$%$9#\
    *#%#($,$%$&)&&%#($5,%#)%&#'%%#$#%%%%&%/&(%&#'$$($08'0#&#:#3$,#&#')%#&$$$'$-)9#&#:#-#($,#&#')%(%#'$-#&.0#&#V$#&\
    #)&3$=#&#5%;#,#$$*%$&)#$#+(-$&.^$&@G$%#$#(#;#$#:$(#$#*#-$'BK%#G$&J$#G$#2#0G$I)#$'$$].#'$*#$#'$L$#'$D$#'$*#$#'$\
    2#]$#'$F%$C$%=(Y%$)$a7%]%)9+;+7.0#&#%.b%$-(-(1#.(]%)N$'I%,B#/&/&$%M$$(-O$&=(.%b$$D%#@$.(-(1$BS$P%#I(*`$%2%b$'N\
    $$.*N$'Y3$)$I$$)$+#$#$#$#B$X$#2#1$)#6$&#,#.'='T$2%$>#0%D$1D$1O'&^78.7W[$$C$#a-'P$#$'$$[$)%0;+*#*#*#*#*#*#*#*#b\
    &D$=#]%.Y)<S%#Y%$J&'N$#b%#Y%+S$#PV?%Z$+`-6[(*Q)$%#$#+7_$%-([$*I%*/(W&-A%Q%#.&D$#Z$+1$-$J&:?,)$)$)+*#*#`$&b&$-(\
    Ga-.:&T$FK+Q.$M&H$*.('=#(#$#%#%#a&2a0$Y$)$BM$(V$#6#'&(#J'&b(%)$)$)$&%*#*/%$/#=#6#%#2$1D$_&'&&P$%[%#0%$Q$Q$D'@%\
    T$1?&G$+A'N$'A#H$&1L$b'$-(G$&G$&K$*W$-/#2#*#%#.#2#*#%%W$.Z,+9,+:)#M$#,G%)$$#O$#%%$$:#K%*,R$6#%'D$%>'$c$[$&7$U$\
    #%'+#&#@$&&-),)C%BJ$&/+Y$%@$>'=)'.*R%L%Y$V$/V$)Q$*-(I$%@*%R)B#M$#&$%2&Y$O$*M$8=H$?6:+Q%&G$+b$#(/<)-(X$#5*J$+C&\
    #7-5#R$a$*#$#'#2#.(_$'-('#+$%$9#*#%#(#-$%$&$$($'*$*%(--#$$$#I$#-#$$$#'#-#%*%?`%#(@K%*-H(Y$$I$D$H%--(05^$(-(7>>\
    $2&:[(`$F&V%.+$$$+#%#A#%$/+-H%+$Q$$.=K%*V%/L%)-X(E$0-(,#P$#1,@%C$$9#1K%*#%#O$%$#%#,*-()#%#H$#%#))-X,<)4#L$%@W%\
    $1U$/_?H&R&#(-G)NU%F&/SD$29,_`&'J5[X)^$HY$]4)B#-&T%#-(A$),I%,-#*#8'6R0^$H)_%G&N%&]$)4c$(-%0[c(*YI$K$-IZ+'#*#%#\
    F,1$?&$$0'*O/FK%N&'0%,)-$'c^&^*(W0N%Q$$:+W&_$Y*,J$$M%*S&7I%]&7.7.Z%+<I'X%#J%#%$$$%$'#/#$#*#D%#'$+#*#?#'#(#$%*#\
    W-$G,$b81(#2RE$B()W)*#4$*#%#('b$C$$R&P$%1$-&%c,B3^$'$R1M$X)N$&$c1*#'#%#2#H)$3K$O%&-&%S;G%N%a$D)'#>#%#$$$#-#'#$\
    #$($&$#$#$#&#%#$$$#$#$#$#$#%#$$'#*#'#'#$#-#4'&#(#4V$%P+O$&G&.2$2#2#H$,Q(Z$@/O$&,)%0)]'[A&4%0%Z&&c%(/&$1/&[$*-(\
    K$*A$/&%a$W-.1$0%-'[$)2$.(,)V'#I&HC$CZL$B^D'(b)$EW(0TL*1Q6DP%b3DR$N^''CF'RMZ8S*RSc( CKG%W$$4 CC(c6S4H%^PC%2 CX\
    C%S$ D%<)<R$#-#'#(9$A$E)$&'R)$F$*$A'C&#M$&%$%&$#)#$%$#$6$U%$M'+H($H$,K$Z[%H$$#(#%M$$&C8X%%(EG%-(M$%%C%c(C%X+%(\
    %H$%(%*$#$#$#$A%W$$)$#&%$)&&%('/(%$)W&#0#3/H&#'#%,$#&')#$#$#$&$('#%&(''#4B&$T<V$Y[$G*)&&$/H$$#(#UKAP$5@G'H&&&$\
    a$%$$#$*8'$%X<M$$0)R%C^6)/'LC$<)<HH$R%C&F$'F$W&-$1$)$$$-$1$)$$F1#%%$L$$+HI$U$0U$a%8-8^[%c$CN8c$CO<W%$I%$$%#%$%\
    &$.$#$)$C%$&%*$)$>$&$'$#&)$V-%;$;$A$;$A$;$A$;$A$;$*W]$,$6)(H+a$UG%F%Oc$<)<)< D%<)<^$#-9$A$E)$&'R)$=C)&%$&%$#)#\
    $%$#$6$U%$M'+H($H$,K$Z[%H$$#(#%M$%%C8X%%(EG%-(M$%%C%N$c$/$D$H&X+%(%H$%(%*$#$#$#$A%W$$)$#&%$)&&%('/(%$)H+#'#%,$\
    #&')#$#$#$&$('#%&(''#W$$_V%_&%I&)&&$/H$$#(#UKAP$5>I'P%$9&&$a$%$$#$*;$&#X<M$(+*R%C^6)/'LC$<)<HH$R%C&F$'F$W&-$1$\
    )$$$-$1$)$$FY$U$0U$a%8-8^[%c$CN8c$CO<W%$I%$$%#%$%&$.$#$)$C%$&%*$)$>$&$'$#&)$V-%;$;$A$;$A$;$A$;$A$;$*W]$,$6)(XQ\
    %F% J$#)#.#F$#$#J%#'#$#'#%$Z2c('$'#,$$#_*)R)#(#T$O$$#$$$$$#O$#.(--$#F$#-73#H&*$,$&D$#$#A=_%-^$-'#%#;:N$%O$#*$(\
    +L$]$Z$#$#'*'#&)-$0#2#^$#'&+#7$=#%$]$#'$'$%%&#A$&#.$]$#''$$'#7$9($#^$#%#$&+#*$.$A#a$#/#U$#&#Z$#$%(%$&*$.$@#^$#\
    %#)#($7$?$]$$'&+#7$@#K%#*%$#^%#%).+E&#%+,#$)L%$>#$#$#Z$0$'$$(-$F$,#I&&$($$%$<$'%3&0#%$)#2#b%#C6%U@%@$A$A$C%$$)\
    +#%-&#(#P$'V$#D%$E$#Y&%'$,#)%_)$%#^$#$)$#$#%*),%#J$#+AT$&S$#$'$#(#K$+/$C$&%$$%[$#$$&#$%^$*%$C%(U%%$/$)'#)#&$U$\
    b$0#E$G&a0#$%.%0%0%0$/'+$-#%#%'T$'$,$#0#3/V$C$N`%$T&%a&#2#C&BR$#X1#G$&&'(#a%(a%%Y[>#EJ$(Q+#E&&$,$#?&S%$1D$Q%#:\
    %J&%&$+#&#'#<$(#Z'$=40#I$*<-Q$%S$#%&%$4#8$E%(%$%$/#+#F$#.#V$#$%%$($$#>#1$($$#G&',%]&#%#'#S]6#V'3a42&#/2E$#%#L(\
    #*#)#.#F$#$#R$#P$$F%#8%D3#E*#X''HC$($L$$+I5%$$(&K$%'#H($a4&I$#='$#_,$R%&I%-T$&_&#Y$1L$#%$-%T$&%$%#'#-#U$%G$'$*\
    b$#/$W$+-&%#c%%%#$$)#%#a'#&*8$]$$&#H$)&'I%(0#$#$#1$X%*%%$#:#W%($#'$$$Q*&)$$$>$X%*%#$$M&#$#%($#H&#$#%&$'F++$$C+\
    $$#'#S'&%$'#C$,K$(%&+#,(%%Q$/$$Y/)$($#U%8%)$$$$^&(&#$$$)$#K%$&#$#_-$.$W$'(#$#:#XI(3)1KI..&%CQ%'_$),&`2%K$$E2#c\
    $3C%$$$NC3&$)$$bG&$$&`U'P$%9C4%,2%)A&W'%_a$Y$'T$+#1#9'$1SM$)$3%)$$$'(a$D$#C(0S.#a$&_2'b*$C:)P&*RX%'DCF;#Ac%C'R\
    * #Bc%C$ P(#UM$(9#C)#T$#C/$S%#N]&#`c$'='T$'$,RWZ$#]*%DI'#2#E_+2CFE$&RI(*IWN;#Ac% CSM$Y$,0%,%& D%<^%#-9$*C$#$#$\
    #$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#%#$#$#$#$#$#$#$#$$$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$\
    #$#$$$#$#$#$$$#$$$%%&$$$%&$$$$#$#$$$#%#$$$%$#$$&#*$$$$$$#$#$#$#$#$#$#$#%#$#$#$#$#$#$#$#$#%$$#$%$#$#$#$#$#$#$#$\
    #$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#*$$$%#$&$#$#$#$#Y*#M$#$#&#+#)#$%$#$$$3$+9#/%&$$#$#$#$#$#$#$#$#$#$#$\
    #$#$$%$$#$$%U$S$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#,#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$$$#$#$\
    #$#$#$#%#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#%H$S$#[\
    [%H$$#(#M<(EG%,)M$%%C-#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$\
    #$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#($%#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$\
    #$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#,*+(-*+*+(.#$#$#$#+*3R$%%%((%%(.&/'(%%(L,#&$)#P$26#U<<S]$R$\
    S$#$%%#$#$#$&$#%#+%$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$\
    #$#$#$#+#$#'#PMA#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#6#$#$#$#$#$#$#$#$#$#$#$#$#$#J'#$#$#$#$#$#$#&#$#$#\
    $#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#-#$#$$$#$#$#$#'#$#%#$#&#$#$#$#$#$#$#$#$#$#$'$'$#$#$#$#\
    $#$#$#$&$#$$&#(#$#$#$#;#^>R%C^6)/'LC$<HI$J$K'F$`'-$1$)$$MZ$U$a'8^]%BCO8BCXAD$ D%<)<^$#-9$A$c$$V%$>%0%$$#'`%$4)\
    =$$$#$$&$$&$'%#$$%#*#%#$$&((#-$I(#M$&%$&%$#)#$%$#$6$Q$&C$$'$G'+H($H$-I$[[%H$$#(#%M$%%C8X%%(EG%-(M$%%](#&#3#T&_\
    '%#$X&%(%H$%(%*$#$#$#$A%W$$)$#&%$)&&%('/(%$)L,#&$)#>#4B&$T<V$Y[$S&$$$$*H&*&&$/H$$#(#UKAP$5>I'0%a$,1&%%'$;$@%$'\
    );$`=#?R%C^6)/'LC$<)<HH$R%C&F$'F$W&-$1$)$$$-$1$)$$FY$U$0U$a%8-8^[%c$CN8c$CWAF% D%<H&9$)D$#$#$#$#$#$#$#$#$#$#$#\
    $#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#%#$#$#$#$#$#$#$#%#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$$$#$#&$$#$$$%\
    %&$$$%&$$$$#$#$$$#%#$$$%$#$$&#*$$$$$$#$#$#$#$#$#$#$#%#$#$#$#$#$#$#$#$#%$$#$%$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#\
    $#$#$#$#$#$#$#$#$#$#$#$#*$$$%#$&$#$#$#$#D,#$#&#+#)#$%$#$$$3$+F$#+#$#$#$#$#$#$#$#$#$#$#$#(#%#$$%U$S$#$#$#$#$#$#\
    $#$#$#$#$#$#$#$#$#$#$#,#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$$$#$#$#$#$#$#%#$#$#$#$#$#$#$#$#$#\
    $#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#%H$L^%H$$#(#U9X%VG%#)M$%%C-#$#$#$#\
    $#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#\
    $#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#,#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#\
    $#$#$#$#$#$#$#$#$#$#,*+(-*+*+(.#$#$#$#+*;*+*+*+'.'.&/'.'L,#&$)#P$26#U<<S]$R$S$#$%%#$#$#$&$#%#+%$#$#$#$#$#$#$#$\
    #$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#+#$#'#PMA#$#$#$#$#$#$#$#$#$\
    #$#$#$#$#$#$#$#$#$#$#$#$#$#6#$#$#$#$#$#$#$#$#$#$#$#$#$#J'#$#$#$#$#$#$#&#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#\
    $#$#$#$#$#$#$#$#$#$#$#-#$#$$$#$#$#$#'#$#%#$#&#$#$#$#$#$#$#$#$#$#$'$'$#$#$#$#$#$#$#$&$#$$&#(#$#$#$#;#N]8<HI$J$K\
    'F$`'-$1$)$$MZ$U$a'8^]%BCO8BCXAD$ D&<^$#L$:$*$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#%#$#$#$#$\
    #$#$#$$$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#%#$#$%%#$#%#&#(#%#&%%#%#$#$#%#'#%#&#$#%#&#$#'#$$$$$#$#$#$\
    #$#$#$#$#$$$#$#$#$#$#$#$#$#$%$#$#&#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#&#$#$#$#$#$#$#$#$#+#%$$#'#$#$#$#$($$$\
    #$$&$$&$'%#$$%#*#%#$$&((#-$I(#N$#$#&#&%5#>E$$$&%$#$#$#$#$#$#$#$#$#$#$#$'$#%#%#W$R$$#$#$#$#$#$#$#$#$#$#$#$#$#$#\
    $#$#$#,#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#%#$#$#$#$#$#$$$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#\
    $#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#T$I$SV&(EG%+$#Q*#&#3#U&#$#$#$#$#$#$#$#$#$#$#$#$#$#\
    $#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#\
    $#$#$#$#$#$)(#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$++(\
    -*+*+(-*+*+0%*+*+*+'$$)#&%$$+&%$+*-%$$Y-#D$2'#N=<I^$R$$#&$$#$#$#)#%#-#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#\
    $#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#+#$#'#/H$$#(#VKA#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$\
    #$#$#$#$#6#$#$#$#$#$#$#$#$#$#$#$#$#$#J'#$#$#$#$#$#$#&#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#\
    $#$#-#$#%#$#$#$#$#'#'#$$%#$#$#$#$#$#$#$#$#$#.#$#$#$#$#$#$#$#'#$#%#&#(#$#$#=#`=#?R%C^6)/'LD$<PI$J$K'F$_'-$1$)$$\
    F[$U$a&8^]%BCO8BEXAD$ D&<^$#L$:$*$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#%#$#$#$#$#$#$#$$$#$#$\
    #$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#%#$#$%%#$#%#&#(#%#&%%#%#$#$#%#'#%#&#$#%#&#$#($$$$$$#$#$#$#$#$#$#$$$#$\
    #$#$#$#$#$#$#$$$$$#&#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#&#$#$#$#$#$#$#$#$#+#%$$#'#$#$#$#$($$$#$$&$$&$'%#$$%\
    #*#%#$$&((#-$I(#N$#$#&#&%5#>E$$$&%$#$#$#$#$#$#$#$#$#$#$#$'$#%#%#W$R$$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#,#$#$#$#\
    $#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#%#$#$#$#$#$#$$$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#\
    $#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#T$I$K^%M$%%[:(EG%+$#Q*#&#3#U&#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#\
    $#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#\
    $#$)(#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$++(-*+*+(-*\
    +*+0%W$$$'#$#&%$$'#&&%$+*-%$$'#T-#D$2'#N=<I^$R$$#&$$#$#$#)#%#-#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$\
    #$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#+#$#'#/H$$#(#VKA#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#\
    $#6#$#$#$#$#$#$#$#$#$#$#$#$#$#J'#$#$#$#$#$#$#&#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#-#$\
    #%#$#$#$#$#'#'#$$%#$#$#$#$#$#$#$#$#$#.#$#$#$#$#$#$#$#'#$#%#&#(#$#$#=#`=#?R%C^6)/'LD$<PI$J$K'F$_'-$1$)$$F[$U$a&\
    8^]%BCO8BEXAD$ Ca'X%%(U_H$R% SaF%> L$#V$#B#aX&#$#b^$#LP%#Z$#2#^6#$#A#bD$#$#$#$#$#$#$#S%#C$#$#$#$#$#W/#$#$#$#$#\
    $#$#$#$#$#$#C%#$#D$#HD$#$#$#$#O$#$#$#$#O0#$#$#$#$#&#$#$#$#%$bKV$#])#@#$#$#$#$#$#$#$#&#4#$#$#M(#V$#B#%#%# [>$)&\
    *#$#7#P/#I$$U$$&#Z$*>&)-Q+#`$$H&0_$$T$$2#?$$#.'B#%'P*#+$%$9#*#$%'$,$%$'*$&%#($<$&#)&%$9#*#%#%#%$$#(&%$&%$)'#$)\
    4,&#,#&#9#*#%#($-#&#&$$1'$/)*#&#+$%$9#*#%#($,$%$&)&&%#($5,%#)%&#'%%#$#%%%%&%/&(%&#'$$($08'0#&#:#3$,#&#')%#&$$$\
    '$-)9#&#:#-#($,#&#')%(%#'$-#&.0#&#V$#&#)&3$=#&#5%;#,#$$*%$&)#$#+(-$&.^$&@G$%#$#(#;#$#:$(#$#*#-$'BK%#G$&J$#G$#2\
    #0G$I)#$'$$].#'$*#$#'$L$#'$D$#'$*#$#'$2#]$#'$F%$C$%=(Y%$)$a7%]%)9+;+7.0#&#%.b%$-(-(=(]%)N$'I%,B#/&/&$%M$$(-O$&\
    =(.%b$$D%#@$.(-(1$BS$P%#I(*`$%2%b$'N$$.*N$'Y3$)$I$$)$+#$#$#$#B$X$#2#1$)#6$&#,#H&#/$>#0%D$1D$1O'&^78.7W[$$C$#a-\
    'P$#$'$$[$)%0;+*#*#*#*#*#*#*#*#b&D$=#]%.Y)<S%#Y%$J&'N$#b%#Y%+S$#PV?%Z$+`-6[(*Q)$%#$#+7_$%-([$*I%*/(W&-A%Q%#.&D\
    $#Z$+1$-$J&:?,)$)$)+*#*#`$&b&$-(Ga-.:&T$&QV+$M&H$*.('=#(#$#%#%#a&2a0$Y$)$BM$(V$#6#'&(#J'$$#b(%)$)$)$&%*#*,($/#\
    =#6#%#2$1D$_&'&&P$%[%#0%$Q$Q$D'@%T$1?&G$+A'N$'A#H$&1L$b'$-(G$&G$&K$*W$-/#2#*#%#.#2#*#%%W$.Z,+9,+:)#M$#,G%)$$#O\
    $#%%$$:#K%*,R$6#%'D$%>'$c$[$&7$U$#%'+#&#@$&&-),)C%BJ$&/+Y$%@$>'=)'.*R%L%Y$V$/V$)Q$*-(I$%@*%R)B#M$#&$%2&Y$O$*M$\
    8=H$?6:+Q%&G$+G%,$$<)-(X$#5*J$+C&#7-5#R$a$*#$#'#2#.(_$'-('#+$%$9#*#%#(#-$%$&$$($'*$*%(--#$$$#I$#-#$$$#'#-#%*%?\
    `%#(@K%*-H(Y$$I$D$H%--(05^$(-(7>>$2&:[(`$F&V%.+$$$+#%#A#%$/+-H%+$Q$$.=K%*V%/L%)-X(E$0-(,#P$#1,@%C$$9#1K%*#%#O$\
    %$#%#,*-()#%#H$#%#))-X,<)4#L$%@W%$1U$/_?H&R&#(-G)NU%F&/YE$,_`&'J5[X)^$HY$]4)B#-&T%#-(A$),I%,-#*#8'6R0^$H)_%G&N\
    %&]$)4c$(-%0[c(*YI$K$-IZ+'#*#%#F,1$?&$$0'*O/FK%N&'0%,)-$+_^&^*(W0N%Q$$:+W&_$Y*,J$$E)7I%]&7.7.Z%+<I'X%#J%#%$$$%\
    $'#/#$#*#D%#'$+#*#?#'#(#$%*#W-$G,$b81(#2RE$B()W)*#4$*#%#('b$C$$R&P$%1$-&%c,B3^$'$R1M$X)N$&$c1*#'#%#2#H)$3K$O%&\
    -&%S;G%N%a$D)'#>#%#$$$#-#'#$#$($&$#$#$#&#%#$$$#$#$#$#$#%#$$'#*#'#'#$#-#4'&#(#4V$%P+O$&G&.2$2#2#H$,Q(Z$@/O$&,)%\
    0)]'[A&4%0%Z&&c%(/&$1/&[$*-(K$*A$/&%a$W-.1$0%-'[$)2$.(,)V'#I&HC$CZL$B^D'(b)$EW(0TL*1Q6DP%b3DR$N^''CF'SEZ8$@C&c\
    &S*RSc$bcc$$bcc$$ CC[$cJ)C[D?acc$%acc$ C;R&V+)J+O$$#$$$$$#K%-S$73#H&)%(%$$&F$#A=_%-^$+,#;&$+$%$'N$%_$+M$:$C$Y$\
    %$4$)-$@%[$#$)%$%%,#-$=#%%[$#$''$%%&#A$&#.%[$#$*$%$%7$9($%[$#$)%$%%*%-$A#_$'&%$&,#K$'Z$#$)$%$&*$.$@%[$#$)$%$&*\
    $.$2#/&Z$$$)$%$&,#-$@%I%#'($#$*5$a$#%)/*E&#%+.)L%$>#$#$#'$T$6$$(-$F$,#G&6:&'%$%%)&&0.$#-&c8%U@&?%@$A$C%B,#P$%$\
    #X&$E$#Y&.'._)']$,$?%#S$AT$'R$3I$+/%A/[$0S$6['%$7'#)#%%I)c$S9C$bc%%P'#C&BM4(L&$WQ@&$,C$$S%$S+#&#'#:''#V%$U$4=4\
    0#I$*</O$&R$0G$#F%0/#+$P$%U$#$%%$($$#L$'($O**$$S]6#D:232PA#E*#X''IW$%$$(&K$%'#H($a4&D%'a,$R%&I%-T$&^&%X$1L$#%$\
    -&P$-*#a$%G$03$O$#/%S$0+&$$`%.)#%#a'.8&Z$$$)%$%%,#-$%)&'F%+$#%#$&$'$#1$U%4:#T%6N*)%+>$U%3M&/H&1C+1X*($$%&$#$$P\
    ')%)&#?,K$)$&+#,-Q$2X/*$*U%8$0^&(&#$$$)$#E%'$$$'_-&,$$#S$)&':#HJ(#)1KI.4CQ%'_$)[C$#$Y$*&T%#.$NH6$DV'P$%9b3'&(+\
    *%)A&W'%_a$Y$'T$+#1#9'$1SM$)$3%)$$$'G&#C()Z.#a$&`2&b*$C:)P&)XaH;R* #C%=(=Q$$1$':#B#D1I$('%6W&#,#)#$#a6#)#1#&#C\
    $#`'#G3#D'$]I$#X/&E,#RR$%J%$N)$$#PI$#0#*&$($%%#H;.%Y%$-&-$14C$c$H$$%%($=$3L$%']79-8c?C+V6%B$K&C3a%U/7$#$;2*'&_\
    %$&#^%$V'2C$H$,#S$c$BS%R$#[%J(CQ)c$CK9D$I&%H(,W*#C(#N/#1$UQ7$S),9E$$5$&V'#$B=(=--#P$$C%)$)-'E+%'O$&+S%/V$O$G*=\
    GPQ$&`^&]*)V0`'V&`$X*-I$%a$&3+$*@'`$X)6/6/Y%,;J'W%$I%$$%#%$%&$.$#$)$C%$&%*$)$>$&$'$#&)$V-%F,%T$TF(F%O%`$E9N$'F\
    &/1%1$1$G$-P([$<$$0N$'+*$1(^'ZA'3&/&Y&'b%).'#2.'Z$+,)J$+@%.'$b$V-/0%/&,(Z$*1%-)+*U'$H&JCD;#Ac% c%#cb*$6#bQZ$$;\
    %R*# EB0SG-V&() S`N%E& CCE%(%#$N$$$&#%#  CCK%]?I&Q&$'.F) G$#a&&LJ$#_&#U2$U2$*#X*#J+#H5#_O%#GI%C$Z_D$#FQ8#O&#^'\
    #_)$&$Yc*&b[S$#SP%# CC$G'%K(S^(-C(#O%#JF'BCEAc%Q`8$CS[$a$D$# P$#`M$#V$#DU&#HC$#LC%(a$#J$#2#I/#GC&#%#B$'#?#b0#6\
    #R&#SOV$$H$#-#L(#CV&#b,# P$#`M$#V$#DU&#HC$#LC%(DS&#%#B$'#?#b0#6#R&#SOV$$H$#-#L(#CV&#b,# S$,IT$,I',I),`/,Y&,Y&,\
    Y&,Y&,Y&,Y&,Y&,Y&,Y&,C&,Y&,I%,Y+,I%,I^$,I$,O,,C',I(,),Y(,Y%,I',),IQE$,I8,I$,I),9,Y%,Y/,Y[7,IO$,IG%,),`;,C',`$,\
    S',Y+,Y-,Y&,Y.,I&,)6O%,I0,I&,Y7,Y%,Y*,I%,I0,YQ3,IL%,Y%,I',Y3,Y_:,WY%T$CM%,I0,Y2,Z*,X=,YW', P(#D8#O9#E^%$VU$$X%\
    '_c$'='T$2WJ'#_GV$2R*#C(#R%+JHR$&RI(*HWN;cc& L-#LL$#FK%#$#LD%$HI%(]8$YIZ># CCD%R% CK%S%'1%<C_J$BCS?, b%#$#J%#)\
    #'#%$Z2b'$*((4$'#,$a*'T)#Z$3$=$#$$$#I'*'$I'$'$&%F%=_%-^$-E$$b&*L$,3>a$#3#&&?#M%#3#Q&#3#Q&#3#R$%`$#3#*#Z&#Q&#3#\
    Q&#3#P&$3#`&#R&#/($#N&#0'N%$>#$#$#'$E%%$$b$#S&#$$K$$''<)$#-$D9%W@$A#W'-,#_-%G,#7*%#S$1%-K&#2#I$+Y$$^$#.$E%$C%(\
    U%;'#)#%%U$b$]%.H$-a0#$%.%0%0%0$SJ&%a,#^2(L&&c%#UN@#/$$#?$U%$1D$I&%P&$/#H$#Z'#>4]$&G$#c%#/#G$#X'%D%&V$#G&',%C'\
    $S]6#D;2Q+#$#R$#P$$F%#`:#cG$($L$$+a6%'#H($_4(I$#='R/%I%-T$&C)#L$#K%$[&$b$#O%#,%K&$U($S%$3#;)&']%%$$0$c%#&#_&$_\
    *$b&#Y&$V&#P+$E+$'#`'#V%#5#T%#H0#E+#$$T%#L0$:#OJ(1]I.#CQ%'_$)W4$E43S%$bc2&$)$$D[*P$%9C4%&(+*%)A&EW&a$E))Z.#a$&\
    b:$C:)P&%$% CKI%)%#%*$$$@$$%.,, CCI%_$ CCR&M&(/&+*,%& aS,#_)#3&ZFV&#`$%%#%%X&$%-85&#'%$%*#$#;#L)$'#8#'$Q(%&'V%\
    #3%,#.#c4#%#+*)#,,%%[$#a$$$$$#4%$/H*%M$+ F$#)#(,Vb*#X)#NLZ$#Yb`$<_2'SP$&OVD;c% CCO%XE$-^`& CKD%J$ CcF%9 _c`&' \
    F$#)#(,R&#'#P`*#/#[)#9#^%(2$R.$/#I(#<-'%J)#J*$-#,#^$&$',#%#%$%#'#%#$$%#&#&$+%(#$#(..$%#$$$#5#%$5($#$$&$(#%$'$.\
    $($%#($$#$$7$(($&%#'#%#%($#%#$#$#)#&#)#-$2#%#'#$#'%$#.$S$%,#1#1#W.$R1%6$V$#'#^I$#/#]5#$#MNR&#M)#C($/$1#%,N%<$$\
    :#7#%+8$Q(D$%R&%$$%%U%%%$I+$b$.($:*$%*/#%&%#'$0$%#+$,#(%/%+%%#$#'#)#&#)X%S$H%(*%%',&#$$&#%,F*.'#_+Q$$,$[(S&/&,\
    (Z$*1%-)+ ^[+$P)&&#%#L3$8$U$.N$#6#0#+$4$($+#(#8#*$$#'#%#*#'$?#F$#$#'%$#a$%;#1#_=$V$#'#QHT&#M)#b(#%,N%<$#;#7#%'\
    $%8$Q(C$/+$H%$8/M$''/3&#&I%$#$^(%b$0&$:5#=$0#Y%W%S$H%)#&%%%'&.$*+F*.'#_+Q$$,$[(S&/&,(Z$*1%-)+ KG$$WT(#bS$&$%NO\
    D$% CS'K%$&%)$#$&%K$$&%C$$&%)$#$&%1$[$$&%E%%B&<IR)9,)$)$)$)$)$)$)$)ELB(%(%(,)$)THR%)$&$$$1 Z(#[3$Q>#]0#Y6#L'#]\
    %#S:#c&#FM%#[$#F6#Q/#G%#L`'#N$'J&$a%%Y[>#YR$#EA#9#L'#O&#8$_F8#SC%$NQ$#>#'#JI$#H,#W&$U2%RI$#LH7$`G$$$#[M?$TH$#W\
    =% L(#'#P`*#/#[)#9#^%(2$R.$/#c%#I%#<-'%J)#J*$-#,#^$&$($.$T&-X&%-$#$#)#&#)#-$2#%#'#$#'%$#.'P$%,#1#1#W.$R1%6$V$#\
    '#^I$#/#]5#$#INR&c*0%B#`$(/$1#%,5[$>1-#7#%+$&,T0(a,+L+S$c&W&.X%M$/&[$*-(K$*AT%/Q$$,$[0C+aB _(#a^*#&#?#KQ&#$#'#\
    %#2#&# CMF%H$&?+$ CH'H$$#(#%M$$&S`%M$%%CE'H$$#(# CC.c%CaO&)$3%)$$$' CNJ%($$$G$$$$(*, CKJ%)$$$N$&#$$$++, S]C%= \
    C[G%&$*%$%8$)$$$'%+%$%%%#)#()%)&' D$a%E$Y9%(')$#$6$O/$H$%T$%%$Y$+='(.P+$_$%G&1^$%S$%1$>%#$-(A$$(O*$*%$%8$)$#&&\
    %+%$%&+#'$$'%;%%$('$%8$)$$$$$$%#$''$%%&#*&$#*3-%$+$%$8$)$$$'%,$%$%%#2&%.*)$%$*%$%8$)$$$'%+%$%%*%'$$'%4-$$(&%$&\
    &$$#$$&$&%&.''&%$&%#)#17(/$%$9$2%+$%$&*$$%%#%&%,*8$%$9$,$'%+$%$&*$)$$&%,$%//$%$U$$%$('2%<$%$4&:$+$#%)&#'($#$*)\
    ,%%/]$'?H$$$#$'$:$#$9%'$#$)$,%&C$J%$F$'I$$F$$1$/H$H)$#(#%[.$&%)$#$&%K$$&%C$$&%)$#$&%1$[$$&%E%%B&<)X%%(%c6$>&[%\
    *8,:,6//$%$$/a%%,),)<)[%*M$(H%-A$.'.'#&L$%'.N$'<)-&a$%C%$?%-),)0%AT$O%$H(+_$&1&a$(M$%-+M$(X3%(%H$%(%*$#$#$#$A%\
    W$$1$0%($5%%$+/?%'$Q$$'$.%=$/&C$2C$2N'']79-8V[$%B$`-(O$$#(#%Z$*$1:,)$)$)$)$)$)$)$)$a&E$<$[%/X)=2$b$$X%%I&(M$$a\
    %$X%,R$$OV?&Y$,_-7Z(+P)%$$#$*8^$&,)Z$+H%+.)V&.@&P%$-'C$$Y$,0%,%I&;>-(%(%(,)$)$_$'a&%,)Fa-/9'S$GC%PV)%L&I$)/'(<\
    $'$#$$$$$`&3`0%X$*#C$L$)U$$5$&''$I'%#$a(&(%(%(%%&)$)-'%.$<$5$$$1%0E$^&(%'O$&Z%$/&#R$P$E'?&S$2>'F$,@(M$(@$G$'0M\
    $a'%,)F$'F$'J$+V$..$1$)$$$-$1$)$$&V$/Y,,8-*;($L$$+H%(%#$N$$$&#%9$J%++S$5$$(C$&=(#C%Z$'6%T$$$(*$%$?%%',*+*c$C$I\
    $'.,X$&?%=(<*&/)S%K%Z$U$0U$*P$+,)H$&?+$S)A$L$$%%$3%Z$N$+L$9<I$>79,P%'F$,F%-#%;*,)W$$4+I$,c%$6.4$Q$b$)$#$&$1$-)\
    ^$(,)&$*%$%8$)$$$'$,%$%%%#)#()%)&'.,$#%#$H$$,$#%#$&$,$$+$@_%$'AJ%+,I(X$%H$E$G%.,)/6]$),)6?=%1'9](_$G&U%/*%#%*$\
    $$@$$%.,,I%*%P$%->J%+U%0K%*,Y(D$1,)+$O$$0-?&B%8$0L%)$$$N$&#$$$++,)($$$G$$$$(*,Y,;*3$K$&?X%#2T$0^?I&Q&$'.F)OU%E\
    &0XE$-^`&(I5]X)]$IY$[4*A$,'S%$,)@%(-H%-,$)$7(5S0]$I)^%H&M%'[$*3C%'.$1Zc(+XI$L$,JZ+&$)$$$E,2#@%%#1&+N/GK%M&(/&+\
    *,%*`^&]*)V0O%P$%9,V&`$X*-I$%D)8H%^&6/6/Y%,;J'W%$I%$$%#%$%&$.$#$)$C%$&%*$)$>$&$'$#&)$V-%F,%a82'$1SE$A)(X))$3%)\
    $$$'(a$D$#S&O$&0%,'$C-A4]$(#S1L$Y)M$'#C2)$&$$$1$G)%2L$N%','$T;F%O%`$E)&$=$$$#%#$,$&$#$#)#'#$#$#$%$$$#%#$#$#$#$\
    #$$$#%&$)$&$&$#$,$3(%$'$3W$$Q+N$'F&/1%1$1$G$-P([$?0N$'+*$1(^'ZA'3&/&Y&'b%).'#2.'Z$+,)J$+@%.'$b$V-/0%/&,(Z$*1%-\
    )+*U'$H&IC$cYL$C$]D')a)%DW(1SL*2P6EP%a3ER$M^'(cE'TEZ8#Ac%C'R*SSc$acc$%acc$ C$b%D$/$T5S&*%(')$#$6$c)*H($H$%T$%%\
    Q$#$#%#%#,='(4,.#$P$82$G&+#)$%#'B%#$@@[%.#1M$,)&:'#,#&#*1$;(#$-(A4L$]$Y$$#$&+&$%*,%?$$$*%$%8$)$#&&&#$$)$%$$#0$\
    $%':(#$('$%8$)$$$$$$'%;&$#*,%%$#/#$+$%$8$)$$$'&&+#$$&#2$'.*#+$$*%$%8$)$$$'&#%#)$%$2$$%'4.#$(&%$&&$$#$$&$&%&.(#\
    $$&%$%&#87)%$*$%$9$2&#&&6%%#%$',*,$-$%$9$,$'&$%#$$;$$$',$%1-$%$K$%#$$(%$%$$'%$,'<%$$4&:$+$#%),$))*,%%/R$$$.*+/\
    H$$$#$'$:$#$,$$,#%'$#,,%&C$:%=$#$#$0$F$5#(#%'T$*$($/H$O$'#)#%$%;%&&2'/$$%($1$J$$#(#%[.$&%)$#$&%K$$&%C$$&%)$#$&\
    %1$[$$&%E%(?&<)X%%(%`7&[%*405&$,41/$%2V$%#**$$.+&,),)-(,)[%*'%D$$#(H%-A'&%%'$$(*#&L$%'.N$'<)-&[$%$&Z$$#,#$$+(0\
    ,),)0Y%R$-&&*$?,.%B'$)Z$$#%%$#0R$+$(1&a$(M$%-.#0#*&$($%%#(c(C%X+%(%H$%(%*$#$#$#$A%W$$1$0%($5%%$+$-(:*S$3$%=$/&\
    C$c$N'']79-8V[$%B$Z-&$(O$$#(#%Z$*$29,)$)$)$)$)$)$)$)D$a%E$<$[%/X)=]$)2$X%'G&(M$$a%$X%,R$$OV?&Y$,_-7Q$'#-B%R%%(\
    +P)%$$#$*82$%$&$;%'',)Z$+F%-.;/$H$+;.#/@)R$$$'$%$$/$-')$;$K$)$%$.%$*$#%,%B$U$$#&$%'%#$#;3%*.(%(%(,)$)$_$'W&$$$\
    &&,)Fa-/9'S$GK+P.%L&I$)/'(#$:$'$#$$$$$`&3`0%X$*#C$23,9E$$5$&''$I''`'%A&(%(%(%%&)$)0$%.$<$5$$$1%0E$^&(%'O$&Z%$/\
    &#R$O$F'?&S$3='F$,@(H$-@$G$'0M$a'%,)F$'F$'J$+V$..$1$)$$$-$1$)$$&V$/Y,,8-*;($L$$+H%(%#$N$$$&#%9$J%++S$5$$(C$&=(\
    #C%Z$'6%Q$2&$%$?-+*+*c$C$G$).,X$&?%=(<*&/)S%K%Z$U$0U$*L$/,)H$+:+$S)A$L$&#%$3%_$J$+8.+94'&I$>79,#$X$2)'@$$%#/S$\
    '$%$$&1;*,,F$(#,4+E$$%.V$,#$*'$$2$6.4$>&$'($$c$)$#$&$1$-)Q$$%0,+$$*%$%8$)$$$'&#$#$&%$%$&#/)?,$#%#$H$$#$$2#$$&#\
    $%$$J$Z$+$&#$7$#$%AR$$$)#$$$#%#%&+,I(Q$$$)&%#%=G$U$+$$#%&.,)/6M$$#$$+$),)6?=&#$$'#,9](Q$,#%#G&U%/*%#%*$$$:$'$$\
    )&$%,,I%*%L$+&$&>#-J$)$'*,#)$&P$0#%+0K%*,Y(D$1,)+$H$1#$(-?&B<#*#%#N%)$$$H$8#,,)($$$G$'$$#$#*,Y,5%&,1$F$+$&9Y%#\
    2T$0^?I&Q&$'.F)OU%E&0RD$4(<^`&(I5]X)@/%&,IY$[4*A$,'S%$,)@*#-R$*1-,$)$7(5S0]$I)^%H&M%(Z$./C%&?Zc(+XI$L$,JZ+&$)$\
    $$E,2#@%%#1&+N/GK%M&(/&+*,%#%#C_&]*)V0`'V&`$X*-I$%_$(%9$*@'`$8D%&#^&6/6/Y%,;J'W%$I%$$%#%$%&$.$#$)$C%$&%*$)$>$&\
    $'$#&)$V-%F,%T4Z$&U$*$0$)WF$A)(H+a$U'O$-)%,'$C-@5N$',(#S1>',Y)@%-'#C2)$&$$$1$G)%+S$F%*#','$T;F%O%`$E)&$=$$$#%#\
    $,$&$#$#)#'#$#$#$%$$$#%#$#$#$#$#$$$#%&$)$&$&$#$,$3(%$'$3W$$Q+N$'F&/1%1$1$G$-P([$?0N$'+*$1(^'ZA'3&/&Y&'b%).'#2.\
    'Z$+,)J$+@%.'$b$V-/0%/&,(Z$*1%-)+*U'$H&IC$cYL$C$]D')a)%DW(1SL*2P6EP%a3ER$M^'(cE' C;R&V+)J+O$$#$$$$$#K%-S$73#H&\
    )%(%$$&F$#A=_%-^$+,#;&$+$%$'N$%_$+M$:$BZ$#$#'*'#&)-$@#^$#$#%&+#,#-$=#%$]$#'$'$%%&#A$&#.$]$#''$$'#7$9($#^$#$$$&\
    +#*%-$A#_$#$#/#,#K$#&#Z$#$%(%$&*$.$@#^$#%$$#&%$&*$.$?$]$$$#%&+#,#-$@#K%#'#%%$#+#T%#%)/*E&#%+.)L%$>#$#$#Z$0$'$$\
    (-$F$,#I&&$($$%$<$'%3&0#%$)#2#c8%U@&?%@$A$C%$$)+#%-,#P$%$#X&$E$#Y&%'$,#)%_)$%#^$#$)$#$#%*),%#S$AT$&S$,'%I$+/$C\
    $&%([$#$$&#$'[$*%$['%$/$)'#)#&$I)c$O3#F)C$bc%%P'#C&BM4(L&$WQ@&$,C$$S%$S+#&#'#<$(#Z'$=40#I$*<-$#O$%S$#%&%$%#G$#\
    F%(%$%$/#+#R$#V$#$%%$($$#M$$+#Q*#%#'#S]6#D:232Q.$a5#E*#X''IW$%$$(&K$%'#H($a4&D%'a,$R%&I%-T$&_&#Y$1L$#%$-%T$&%$\
    *#a$%G$'$*b$#/$W$+$#+&%#c%%%&)#%#a'#&*8$]$$$#$#/#,#1)&'F%#%($#%#$%'%$#1$X%*%%$#:#T%#%($#%#$$$$N*#%&)$$$>$X%*%#\
    $$M&#$#%*H&#$#%&$'F++$$X*#-&'#S'&%$'#C$,K$(%&+#,(%%Q$/$$Y/)$($#U%8%)$$$$^&(&#$$$)$#K%$&#$#_-$.$W$'(%:#HJ(#)1KI\
    ..&%CQ%'_$)[C$#c$&T%#.$NH6$DV'P$%9b3'&(+*%)A&W'%_a$Y$'T$+#1#9'$1SM$)$3%)$$$'G&#C()Z.#a$&`2&b*$C:)P&)XYH;c%C'R*\
     PM%#c&#c&#c&#c&#c&#c&#c&#P&$3#`&#R&#c&#L)#W($]Y$$A#a'#P7#F*#H&$I%$NO'#IWA#H$#Z'#Q'#O&#X,#Y*#TU:#IS$#L$#1#]$#]\
    &$N'#W&#W(#E&#C'%T&#c&#`*#c&#Y&#W&#P+#F+$D(#V%#5#T%#H0#G+$T%#L0$OR3# S>&$%%&$#'#$#$%$#$6$b$12IL)'U$'''W%#C-8%(\
    %H$%(%*$#$#$#$A%W$$1$0%($5%%$+J,#bTE$#^Q8Q%4#cEW$H% DW%%$+$%$8$)$$$'%,$%$%%#2&%.*) CK[%]$ DS%%$('$%8$)$$$$$$%#\
    $''$%%&#*&$#*3 CW.<$[%/X)R$#$#<+1&GAcP)C%cR7CK9P.%L&KK@$/$QCG$cYL$C$]D')a)%DW(1SL*2P6EP%a3ER$M^'(cE' CK'c*QT*$\
    D+a%T&AD%ADZ@?F7Fa-/9'S$Ga,A&(%(%(%% CKF%J$+, C](7 CJE%5$$(' TO$Y$+='(KLa$<$'$#$$$$$, S$,*(=(LXc$,*(=( DE/X%)%\
    D_c%b+5#@%PH3# C[^%H%-,$)$7(5 CK[&O$&0%,'$ CGF%U$0U$*( P$#c&#`I$#_V'#LC%$HS&#F:#JNV$#L(#Z%# S$,*<'#$<R$#-#$#%#\
    (9$A$L1'.1'*#$#4W&$$%&$#)'$#$6$U%$M'$'%H($H$%#)K$+O$$#$$$$$#+='&@-(L%'H&$*%,$5%#3^$%G&1X$'#%#%P$5>'-(:$(+M%$C'\
    %,$5$*%$%8$)$#&&%+%$%&+#'$$'%.-#$#%%$('$%8$)$$$$$$%#$''$%%&#*&$#*2.%$+$%$8$)$$$'%,$%$%%#2&%,,)$%$*%$%8$)$$$'%+\
    %$%%*%'$$'%,$#3$$(&%$&&$$#$$&$&%&.''&%$&%#)#1,3/$%$9$2%+$%$&*$$%%#%&%,3&$*$%$9$,$'%+$%$&*$)$$&%,$%//$%$U$$%$'(\
    &*'%,-($%$4&:$+$#%)&#'($#$*),%$0]$(1$,J$$$#$'$:$#$9%'$#$)$,%&C$#:$),.#$#$#',$F$'6$4$F$,#]$L%)P%%H$$#(#%M$$O-$&\
    %)$#$&%K$$&%C$$&%)$#$&%1$[$$&%E%%%,+123X%%(&N6%3$<(M%&-*8,8.6//$%$$/V%&#'$%,D$%$-)[%*M$(H%-A$.'.-J$%'.N$'<)-H$\
    >'b$$?%-),0#+0$2T$O%&,4+/V&/Z$+,&S$%-(M$%%3%$I$(X3%(%H$%(%*$#$#$#$A%W$$)$#&%$)&&%('/(%$)2$T$$6#?#0#3/V$/'#&.4#\
    '#%,$#%()#$#$#$2%&(''#4K$ZV%G*)+/H$$#(#%Z$*#2:,)$)$)$)$)$)$)$)$BH3%<1$'%''X%%)$b%(M$$a%4BS$2C3cP)C%OW8F%P$%O+&\
    >7R$',$U&H$+%I&%E%%$$#$*8X$'#6V$/H%-,):&#$S$%F$/?&C%1-)A$Y$,0%,)9&K%;%%2%'-(%(%(,)$)$M$$0)^&$$%,)Fa-/9'S$GK+P.\
    %L&I$)/'(.$/$'$#$$$$$N&D$M.5c$%X$K$.'232&$;%C$'$I'6,*<'#$<-]%&(%(%(%%F$.$<$5$$$1%0E$^&H%W$K'#E'?&S$2#BB0@(M$(@\
    %F$'*$'M$a'%,)F$'F$'J$+V$/-$1$)$$$-$1$)$$&V$/Y,,8-*;($L$$+H%(%#$N$$$&#%9-9,AD%5$$-8-<I%Z$)$C%&$$(*$%$?%%'#C$?&\
    ?F$*$@<X$-8-504Q&K%Z$U$0U$0J$+,)H$&'$9^*L$$$&$3%Z$C$-#+C$B8M$7>9,I%B2,_$*#0;*,)W$$,'&+F$%#,G%'&$/$#F$4$G$)&b$)\
    $#$&$1$,*^$(,)&$*%$%8$)$$$'$,%$%%%#)#()%)&'.,$#%#$H$$,$#%#$&$*0$@M%(,'&AH%$#+,I(X$%+:(E$C%&#.,I$[$*,)6?=%1',))\
    ](^$H&L%8*%#%*$$$@$$%+/,I%*%P$%*$$>b$+#+L%&#5K%J)C$2,)+$O$$+2,;@%8$0L%)$$$N$&#$$$++,)($$$G$$$$(*,Y,9,3$K$&'0-X\
    %#R%]?I&Q&4F)OU%C&2RD$38-^`&(I5]X)]$IY$[4*A$,)Q%$,)@%'.Y$,&/,,7(5S0O$&,I)c$C'M%'[$*3C%$$$.$1Zc(+XI$L$,JZ+&$)$$\
    $E,2#@%%#1&+N/GK%M&(/&+*,&$TE',I3P$%9b3'&(+*%)A&W'%_0W%$I%$$%#%$%&$.$#$)$C%$&%*$)$>$&$'$#&)$V-%;$;$A$;$A$;$A$;\
    $A$;$*%T$C3Y$'T$+#1#9'$1SE$A)(X))$3%)$$$'(a$D$#S&O$&0%,'#D-A4]$Y1L$Y)M$H2)$&$$$1$G).)L$N%',IH$&$=$$$#%#$,$&$#$\
    #)#'#$#$#$%$$$#%#$#$#$#$#$$$#%&$)$&$&$#$,$3(%$'$3WL&,IC$cYL$C$]D')a)%DW(1SL*2P6EP%a3ER$M^'(cE'SMZ8R* U($(#Ya*#\
    &-$1V.#'#9#EHP&#<#B#<#B#<#B#<#B#<# ES+#'#9#EHP&#<#B#<#B#<#B#<#B#<# IC/$<+1%HAcP)C%cR7CK9P.%L&MK@#>Zc(+XI$L$,JF\
    ,N/GK6cYL$C$]D')a)%DW(1SL*2P6EP%a3ER$M^'(cE' D%<)<R$#-#'#(9$A$L1'.1'*#$#D''$$%&$#)#$%$#$6$U%$M'+H($H$%#)K$J%='\
    &P$M$F$$$E&$#2$*$-%%#3#$@@[%.#;C$,$'#(8'#,#&#:;*-(:$(4L$^$X$&#5#*,22'*%$%8$)$#&&&#3#0$$%1$-#+('$%8$)$$$$$$B&$#\
    6%3+$%$8$)$$$'&#5#2$:#.*%$%8$)$$$'&#A$$%2#4#$(&%$&&$$#$$&$&%&.9#W$*$%$9$2&#=%%#%$A#'*$%$9$,$'&#B$$$2$4+$%$K$%#\
    3#(%+%;((4&:$+$#%)^$R$$$/)^$$$#$'$:$#$,$$,#%'$#8&C$#c$*$F$>'V&M$7#3('&&#&$*%'//#4H$$#(#%M$$O-$&%)$#$&%K$$&%C$$\
    &%)$#$&%1$[$$&%E%H$23X%%(&N6%3$<(M%&-*405141/$%2V$F$#'#F%[%*K$$#(H%-AT$@%'.N$'<Y$9,W$U%#a%Q$4*Y$@0$-N$=F$L$%-F\
    $%-(M$%%L$&$($$&#(c(C%X+%(%H$%(%*$#$#$#$A%W$$)$#&%$)&&%('/(%$)W&#0#3/H&#'#%,$#%()#$#$#$2%&(''#4K$ZV%G*)&&$/H$$\
    #(#%Z$*#39,)$)$)$)$)$)$)$)I4%<+*'%''X%''$]%$&(M$$a%4BS$2C3cP)C%OW8F%P$%O+&2-$7Q$3A%R%J$+%I&%E%%$$#$*82$%$&$9@V\
    $1T$b$(&#$$.>-9<?*Q$?#3'$,-'$K$:%$*79&#&T$$#&$%'%#$#;%%-*%/(%(%(,)$)$M$$0)U&@Fa-/9'S$GK+P.%L&I$)/'(#$,$/$'$#$$\
    $$$N&D$M.5c$%X$K$.W&'$I'G$<)<.[%&(%(%(%%F$.$<$5$$$1%0E$^&H%W$N+?&S$R$B0@(H$-@%F$'*$'M$a'5F$'F$'J$+V$/-$1$)$$$-\
    $1$)$$&V$/Y,,8-*;($L$$+H%(%#$N$$$&#%9-9,AD%5$$-8-<I%Z$)$C%#2&$%$?M$?&?F$*$>>X$-8-504Q&K%Z$U$0U$0F$I$>,9^*L$)$3\
    %_$?-#+8M$4Q$7>9/W$]$$%#0O$C$;=F$@#%#+E$&#/R$1&8#$#F$4$;6$c$)$#$&$1$,*Q$I$*%$%8$)$$$'&#5#/'A,$#%#$H$$#<#$#O$W$\
    5&7%AR$7$$#[(Q$L$&G$R$7#_$M$0#J%=H$)](N$W&c$B*%#%*$$$:2#$#b%*%I$3#$#?#-J$*#8#.P$6#5K%J)C$B+$G$4#T$@S&)$$$H$8#<\
    ($$$B1#J-52#$/$D$`&#R%]?I&Q&4F)OU%C&2RD$4(<^`&(I5]X)@EZ$[4*A4Q%4@5R$3&B7(5S0O$V)c$C'M%(#E%/C%$$#?Zc(+XI$L$,JZ+\
    &$)$$$E,2#@%%#1&+N/GK%M&(/&+*,I_(W%$I%$$%#%$%&$.$#$)$C%$&%*$)$>$&$'$#&)$V-%;$;$A$;$A$;$A$;$A$;$*W]$A)(H+a$U'O$\
    -)3#D-@5N$G2>G*@%#R2)$&$$$1$G)_$F%*#WH$&$=$$$#%#$,$&$#$#)#'#$#$#$%$$$#%#$#$#$#$#$$$#%&$)$&$&$#$,$3(%$'$3GM'cYL\
    $C$]D')a)%DW(1SL*2P6EP%a3ER$M^'(cE' Sc.$%,T2# Uc.$ bc.$ CK^&c% CKC%c$ C[H%R% C[a&c& C[b$R% CCT%c6 CSW&R% CMC%R\
    % SOC%c$ CS$c* CH%c% SF%R$ CYF%c$ CS_&c* S^b$R8 SVc$R' S^$R$ SL$c% SO+R& C[E%c$ C[)c& CXL$c% CC^%c4 SY^%R$ Cb)\
    c$ CO%c& CCJ%R& CO,B CK/R$ CP/B CK,c& CCG%c& CS)B C^(B CCW&c* CXC%c$ SLD%c$ PM%#c&#c*#c&#c*#c*#,#-$@#K%#'#%%$#\
    +#T%#%)/*E&#%+.)L%$>#$#$#Z$0$'$$(-$F$,#I&&$($$%$<$'%3&0#%$)#2#c8%U@&?%@$A$C%$$)+#%-,#P$%$#X&$E$#Y&%'$,#)%_)$%#\
    ^$#$)$#$#%*),%#S$AT$&S$,'%I$+/$C$&%([$#$$&#$'[$*%$['%$/$)'#)#&$I)c$P3#E)C$bc%%P'#C&BM4(L&$WQ@&$,C$$S%$S+#&#'#<\
    $(#Z'$=40#I$*<-$#O$%S$#%&%$%#G$#F%(%$%$/#+#R$#V$#$%%$($$#M$$+#Q*#%#'#S]6#D:232Q.$a5#E*#X''IW$%$$(&K$%'#H($a4&D\
    %'a,$R%&I%-T$&_&#Y$1L$#%$-%T$&%$*#a$%G$'$*b$#/$W$+$#+&%#c%%%&)#%#a'#&*8$]$$$#$#/#,#1)&'F%#%($#%#$%'%$#1$X%*%%$\
    #:#T%#%($#%#$$$$N*#%&)$$$>$X%*%#$$M&#$#%*H&#$#%&$'F++$$X*#-&'#S'&%$'#C$,K$(%&+#,(%%Q$/$$Y/)$($#U%8%)$$$$^&(&#$\
    $$)$#K%$&#$#_-$.$W$'(%:#HJ(#)1KI..&%CQ%'_$)[C$#c$&T%#.$NH6$DV'P$%9b3'&(+*%)A&W'%_a$Y$'T$+#1#9'$1SM$)$3%)$$$'G&\
    #C()Z.#a$&`2&b*$C:)P&)SX%'CDF;c%C'R* CKG%R% CSM$c% Ca'c% S_M$R% CSb&R& SaF%R$ C[/c* STc$B CKb$c2 CCb(c3 CW.c& \
    CQ/R$ CC/c$ CS6cR7 CC0cP) CCC'cYL$ C[L(cD' C^P(c) CDQ(RW( SXV(cL* CCC)R^' S^G)cE' Sc^(R6 C;R& SX)R% SI+R$ CQ*c\
    $ CTc$2 SDM$2 CC,c$ CG.c& CZC%B C_W&B CCK%cB CCL%c& CH+R$ CCE%c$ S`N%R& CC$c* CR.B CUL$c% CG*2 SD[&c% CK$R$ CK\
    %c& CJM$B C[I%c% C[,c( CKI%c% CCI%R% SD`&R& CCR&c' CGL%R) SDP%R$ CCO%RD$ CFP%c`& CKD%R$ CcF%B CSa&R% CF,c' CK`\
    &c* CS/c* CS`&c* CS'c. CO.c% C[M$R$ Cc]&B C`'B CMF%R% CC+R& CP,c% C`a&c& CH'c% SG*R$ CK.R$ CC.c% CC[&R$ S]C%B \
    C[G%c& S>R' C[*c* CW%c& CNJ%R% CS%c& CK[%c$ C[c$R* SL/c% CK'c* CNM$B SaX$R% CCN$Ra- CKF%c$ C](B CJE%B SO$R& C;\
    R&X+$G1-=#C:&_M'AD3%$/$)'#)#&$I)c$O3$E)C$]]&&N&$HNV$230RA#E*#^E'#GbQ$P$%9C4%4*%)A&U^N;R* CE/c% Sc.2 Cc_%B CEE%\
    B SF_&R% C_E%B C^E%B S5c% N(#O_*#%$%#<#KQ&#$#'#%#2#&# COM$c% CGG%R% CYW&B CKO&R$ ScN&2 CCO&c* SO/2 C[.c) CG&c&\
     CH/c% SR/2 C[J%c% CKM$R$ CSE%c% C[E&c2 C`(c& CR)B CSG%R% SXG%R% CM_%c$ CW&c& C'c& C+c& CS*c* C/R) CF.B C]L$c)\
     S]M$c$ C`D%c$ C[Z&c* CC*R% CK+R% CK)R% CSD%c. CGC%c& CCC%c& SIL$R$ SaJ%2 CWC%B CLE%B SMG%R$ CC`&R$ CZJ%B CK&c\
    & CE%B CYE%c$ SFJ%R% CKJ%c% CCX&cB CS+c* CZW&B CU_%c% CbM$c$ CZM$B CC^&c) CPE%c% COE%B C[_%c' Cb,R$ CO-c& CS,c\
    * C[-c* C[`&c: C[+c* CSH%c% C[L$B CC)R( CVH%B CU^%R$ CWG%R$ CKW&c* CC'c' CVM$B CRM$B SYH%R$ CGE%R$ SI]&R$ CPI%\
    c% CCH%c& CO)c% Cb$c$ Cc.2SSW$c&C.BCAc$S(R$C&c$C,BS*R%S%R$S+R)SBR$C6c'S1R(S%R%C)c$C1c%C+c$S(R,C'R%CP$cT%SZ(cV)\
    C%cX$S?R0C%c(C&c%C(c$CP*RV+S;cJ%S(R^&C9c$S)R$S5R&C)c&SX$RE$S/R&S%c,S&R1S$R)S$c1C+BC&R;S%c$S%R(C+c*CC&cBCZL$BC_\
    4cO%C4cQ$Sa+REZ8C'c&S*RSc$ SM+c$ SNO&R/ CK[&R% CW(B SE*R$ CGF%c& C[C%R$ CWE%B S^C%R$ CaC%c$ C[F%R$ CVE%B CCF%R\
    % S_F%c$ SQ]&R$ CE,B C[%c& SUa&R$ SHD%R% CGD%R$ CK_&R% C[^%R' CFE%B CYI%c$ CEM$c$ SQC%R$ CKE%B CK*c& CO*c$ CH`\
    &c% CC[$cJ) C`E%R$ SLM$R$ CVF%B CX(c% CC%c$ CGM$c% C_E%5(* C^E%8%* COG%c% SED%R$ CHR&2 COH%c& CO&c& CRG%B SUc$\
    B SLO&c$ S]F%c$ SIG%R$ SUI%c% S8R% Scc$2 C`)c$ CI*2 CbI%c$ SF+R$ Sc,2 CK-c& CCb&c* CS-c* CS.c& CKb&c* CCCAccc$\
     CCCC$ccc$ CCY&R8 CCM$R$ SVb&R' C[b&c* CCV&c8 C[$R% CF%2 C[(B C_(B CCC?c& SM)R$ CT)R' CWM$c% C[W&c% CWH%R% C`%\
    c& CbJ%c$ SV^%c% CC`%cc( CCE&c: CKF&c& CC&c& C`$c$ CS&c& C[&c* SL.R% CGH%c% CQD%c$ SW[&R$ CWa&c& C`G%c& C`C%B \
    CC(c6 SH)R% SXI%2 CKL$c, CSc$2 CKC?R* SI*R$ SSc$2 SND%R% CY[&c$ CHI%c% CWF%c$ CQ6c$ SGL$c$ CCK$RG$ CSI%R% C[V&\
    R) C[C%F$,% COM$P%%,'$ OC+$ CGG%E%-# CKM$P$$# DH/]%%%S*2S)Q$$Z%QCV$,$O$UEO$&$)$$$#c+%U$#1& CG&/$%$9$,$'%+$%$&*\
    $)$$&%,$% C[J%3$K$&? CSE%&$$(*$%$?%%',*+ Gc_%#_[)X1L$# C`(a%%,),I2B CSG%4$Q$ SXG%^$(, CM_%]$ D%<)<R$#-#'#(9$A$\
    L1'.1'*#$#D''$$%&$#)#$%$#$6$U%$M'+H($H$%#)K$J%='&P$M$F$$$E&$#2$*$-%%#3#$@@[%.#;C$,$'#(8'#,#&#:;*-(:$(4L$^$X$&#\
    5#*,22'*%$%8$)$#&&&#3#0$$%1$-#+('$%8$)$$$$$$B&$#6%3+$%$8$)$$$'&#5#2$:#.*%$%8$)$$$'&#A$$%2#4#$(&%$&&$$#$$&$&%&.\
    9#W$*$%$9$2&#=%%#%$A#'*$%$9$,$'&#B$$$2$4+$%$K$%#3#(%+%;((4&:$+$#%)^$R$$$/)^$$$#$'$:$#$,$$,#%'$#8&C$#c$*$F$>'V&\
    M$7#3('&&#&$*%'//#4H$$#(#%M$$O-$&%)$#$&%K$$&%C$$&%)$#$&%1$[$$&%E%H$23X%%(&N6%3$<(M%)**405141/$%2V$F$#'#F%[%*'%\
    D$$#(H%-AT$@%'.N$'<Y$9,W$U%#a%Q$4*Y$@0$-N$=F$L$%-F$%-(M$%%L$&$($$&#(c(C%X+%(%H$%(%*$#$#$#$A%W$$)$#&%$)&&%('/(%\
    $)W&#0#3/H&#'#%,$#&')#$#$#$&$-%&(''#W$$_V%G*)&&$/H$$#(#%Z$*#39,)$)$)$)$)$)$)$)S%#X1$M$'($'X%)%$]%$&(M$$a%4BS$2\
    C3cP)C%OW8F%P$%O+&2-$7Q$3A%H%T$+%I&%E%%$$#$*82$%$&$9@V$1T$b$(&#$$.>-9<?*Q$?#3'$,-'$K$:%$*79&#&T$$#&$%'%#$#;%%-\
    *%/(%(%(,)$)$M$$0)U&@Fa-/9'S$GK+P.%L&I$)/'(#$,$/$'$#$$$$$N&D$M.5c$%X$K$.W&'$I'G$<)<.[%&(%(%(%%F$.$<$5$$$1%0E$^\
    &H/?&S$R$B06$*)H$-@%F$'*S$a'5F$'F$'J$+V$/-$1$)$$$-$1$)$$&V$/Y,,8-*;($L$$+H%(%#$N$$$&#%9-9,AD%5$$-8-<I%Z$)$C%#2\
    &$%$?M$?&?F$*$>>X$-8-504Q&K%Z$U$0U$0F$I$>,9^*L$)$3%_$?-#+8M$4Q$7>9/W$]$$%#0O$C$;=F$@#%#+E$&#/R$1&8#$#F$4$;6$c$\
    )$#$&$1$,*Q$I$*%$%8$)$$$'&#5#/'A,$#%#$H$$#<#$#O$W$5&7%AR$7$$#[(Q$L$&G$R$7#_$M$0#J%=H$)](N$W&c$B*%#%*$$$:2#$#b%\
    *%I$3#$#?#-J$*#8#.P$6#5K%J)C$B+$G$4#T$@S&)$$$H$8#<($$$B1#J-52#$/$D$`&#R%]?I*F)OU%C&2RD$4(<^`&(I5]X)@EZ$[4*A4Q%\
    4@5R$3&B7(5S0O$V)c$C'M%(#E%/C%$$#?Zc(+XI$L$,JZ+&$)$$$E,2#@%%#1&+N/GK%M&(/&+*,I_(W%$I%$$%#%$%&$.$#$)$C%$&%*$)$>\
    $&$'$#&)$V-%;$;$A$;$A$;$A$;$A$;$*W]$A)(H+a$U'O$-)3#D-@5N$G2>G*@%#R2)$&$$$1$G)_$F%*#WH$&$=$$$#%#$,$&$#$#)#'#$#$\
    #$%$$$#%#$#$#$#$#$$$#%&$)$&$&$#$,$3(%$'$3GM'cYL$C$]D')a)%DW(1SL*2P6EP%a3ER$M^'(cE' CT)b$$?%-),)0 DW&$$#$'$:$#$\
    9%'$#$)$,%& D%<)<R$#2#(9$A$C1J$'_S)H$)S$(&(/$H%D%c*T.#0#3/P'$)#>#4K$ZY%BEXAH&&E%%$$#$*80S<M$$+$&Y`6)^C$<)<HD%(\
    $L$$+H^X$A)( CC*Z$&1&% QZ(%RV%E$%&bV&#<+1%NX@,SU9W$O1#+#I''MD+Q& CK)A$.'.'#&. CSD%Y,,8-* CCC%.$<$5$$$1%0E$^& K\
    D+# SIL$R$SXA# D&<^$#L$:$*$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$$$#$#$#$#$#$#$#$$$#$#$#$#$#$#\
    $#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#%#$#$%%#$#%#&$'#%#&%%#%#$#$#%#$$$#%#&#$#%$%%)#%#%#$#$#$#$#$#$#$#$$$#$#$#$#$#\
    $#$#$#$$%#$#&#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$)%#%$$#'#$#$#$#$G%$=D)#$#&#&%5#>E$$$&%$\
    #$#$#$#$#$#$#$#$#$#$#$'$#%#%$V$R$$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#,#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$\
    #$#$#$#$#$#%#$#$#$#$#$#$$$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$\
    #$#$#$#$#$#S$K$J^%M$%%[:(EG%+$#X&N$c$/$D$I&#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#\
    $#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$+$#$#$#$#$#$#$#$#$#$#$#$#$#$#\
    $#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$++(-*+*+(-*+*+0%*+*+*+'$$)#&%$$+&%$+*-%$$\
    U+#&$&#>#'#'#%$+&'#X$#NX%R$$#&$$#$#$#'#$$$((#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$\
    #$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$$*#$#'#/H$$#(#VKA#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#6#$#$#$#$#$#$#$#\
    $#$#$#$#$#$#J'#$#$#$#$#$#$%$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$*$#$#%#$#$#$#$#'#$#%\
    #$%$#$#$#$#$#$#$#$#$#$#(#(#$#$#$#$#$#$#$#'#$#%#&#$#$#$#$#$#=#&#X<M$(+*R%C^6)/'LD$<PI$J$K'F$_'-$1$)$$F[$U$a&8^]\
    %BCO8B^O<<=)$4=<=&$#$)$-=<=<=<=<=<=<=<=<=>?;$(=;$(=;$(=;$(=;$($#W]$,$6)(ZR%D$ S84'.1'*#$#H'#(#b1#I*#G($P+$'#B#\
    ,#&#C(#J(#WI$#c&#X4#^Y$#N&#F6#S1(Q(b$0#E$G$T8#0#3/cb%$T*#c(#X1#N$'(#D&$a%%Y[>#EJ$(Q+#U&#?$]&+S%#:#L&%&$X1#9#L'\
    #O&#8$J&&,#IC8#P$$Cc$($L$$+VO$#C$#SQ:&`2%K$$I4/C%$$#OC3&$)$$TD/a$L))P@#cE$# M(#2#C+#'&S)#_<='&P$B$,F$$$E&$#;$-\
    %%#3#$@@[%.#;C$88M$;*-(:$(4K$_$X$&#5#*,31'*%$%8$)$#&&&#3#0$$%1$-#+('$%8$)$$$$$$B&$#6%3+$%$8$)$$$'&#5#2$:#.*%$%\
    8$)$$$'&#A$$%2#4#$(&%$&&$$#$$&$&%&.9#W$*$%$9$2&#=%%#%$A#'*$%$9$,$'&#B$$$2$4+$%$K$%#3#(%+%;((4&:$+$#%)^$R$$$/(_\
    $$$#$'$:$#$,$$,#%':&C$#c$*$F$>'V&M$7#3('&&#&$*%'//#T&K-$&%)$#$&%K$$&%C$$&%)$#$&%1$[$$&%E%H$2T&N6%3$<(M%)**4051\
    41/$%2V$K$#F%E$$W$*'%D$$#(H%-AT$@%'.N$'<Y$9,W$S(Q$4*Y$@0$-N$=F$L$%-@T&&$($$&#^D$&Zc%Z$;9,)$)$)$)$)$)$)$)J4#X$#\
    'X%+#$]%'#(M$$a%4BS$2C3cP)C%WS7$YF$F%J$+N+'2-$E%#T$H%L(#J&#&)$%$&$9@V$1T$b$(&#$$.>-9<?*Q$P$'%+-'$K$:%$*72$(&#&\
    T$$#&$%'%#$#;$&-*#1(%(%(,)$)T'E$@Fa-/9'S$GK+P.%L&F%#$,$/$'$#$$$$$N&D$M.5c$%X$K$.W&'$I'L&,$O$%A&(%(%(%%F$.$<$5$\
    $$1%0E$^&H/?&S$R$B06$*)H$-@%F$'*C'P%E&J$+V$`%V$/Y,,8-*['(%#$N$$$&#%9-9,AD%5$$-8-<I%Z$)$C%#2&$%$?M$?&?F$*$>>X$-\
    8-504Q&K%Z(F$I$&$#S,L$)$3%_$?-#+8M$4Q$7>9/W$]$$%#0O$C$;=F$@#%#+E$&#/R$1&8#$#F$4$;6$c$)$#$&$1$,*Q$I$*%$%8$)$$$'\
    &#5#/'A,$#%#$H$$#<#$#O$W$5&7%AR$7$$#[(Q$L$&G$R$7#_$M$0#J%=H$)](N$V)*%#%*$$$:2#$#b%*%I$3#$#?#-J$*#8#.P$6#5K%J)C\
    $B+$G$4#T$@S&)$$$H$8#<($$$B1#J-52#$/$D$`&#R%]?I*F)OU%C&2RD$4(<^`&(I5]X)@EZ$[4*A4Q%4@5R$V$7(5V0J$X/M%(#R(Zc(+XI\
    $L$,ZZ+E,2#@%%#1&+N/GK%M&(/&+*,SV+#X2O$D$#D-@5N$G2=H*@%#R2)$&$$$1$G)_L$&$=$$$#%#$,$&$#$#)#'#$#$#$%$$$#%#$#$#$#\
    $#$$$#%&$)$&$&$#$,$3(%$'$3GM'cYL$C$]D')a)%DW(1SL*2P6EP%a3ER$M^'(cE' CU&'_&'SZ%%%#^JG$$%#$$ D&<R$#-#'#G$:$*$#$#\
    $#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$$$#$#$#$#$#$#$#$$$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#\
    $#$#%#$#$%%#$#%#&$'#%#&%%#%#$#$#%#$$$#%#&#$#%$%%)#%#%#$#$#$#$#$#$#$#$$$#$#$#$#$#$#$#$#$$%#$#&#$#$#$#$#$#$#$#$#\
    $#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$)%#%$$#'#$#$#$#$G%$F$*$A'C&#N$#$#&#%&5#>E$$$&%$#$#$#$#$#$#$#$#$#$#$#$\
    '$#%#%$V$R$$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#,#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#%#$#$#$#$#$\
    #$$$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#S$K$J^%M$$&\
    [:(EG%+$#X&c(D%#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#\
    $#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$+$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#\
    $#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$++(-*+*+(-*+*+0%*+*+*+'$$)#&%$$+&%$+*-%$$]&#0#3/P&#&$&#>#'#'#%$+&'#D$\
    2'#N=<I^$R$$#&$$#$#$#'#$$$*&#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$\
    #$#$#$#$#$#$#$#$$*#$#'#/H$$#(#VKA#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#6#$#$#$#$#$#$#$#$#$#$#$#$#$%H'#$\
    #$#$#$#$#$%$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$,$#$#%#$#$#$#$#'#$#%#$%$#$#$#$#$#$#$#$\
    #$#$#(#(#$#$#$#$#$#$#$#'#$#%#&#$#$#$#$#$#9%$#$%X<M$$0)R%C^6)/'LD$<PI$J$K'F$_'-$1$)$$F1#%%$L$$+HK$U$a&8^]%BCO8B\
    ^O<<=)$4=<=&$#$)$-=<=<=<=<=<=<=<=<=>?;$(=;$(=;$(=;$(=;$($#W]$,$6)(H+a$WH%D$ H1#%#%#I$#XO**+*+*/#2#R$# D%<H&9$)\
    D$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#%#$#$#$#$#$#$#$#%#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$\
    #$#$#$#$#$$$#$#&$$#$$$%%&$$$%&$$$$#$#$$$#%#$$$%$#$$&#*#%#%#%#$#$#$#$#$#$#$#%#$#$#$#$#$#$#$#$#%#%#$%$#$#$#$#$#$\
    #$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#*$$$%#$&$#$#$#$#D,#$#&#+#)#$%$#$$$3$+F$#%%&#$#$#$#$#$#$#$#$#$#$\
    #$#(#%#$$%U$S$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#,#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$$$#$#$#$\
    #$#$#%#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#%H$L^%H$$\
    #(#U9X%VG%#)M$%%C-#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$\
    #$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#,#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$\
    #$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#,*+(-*+*+(.#$#$#$#+*K%&/&/&/'.&I+#'#&%%%%#&')#$#$#$&%&-$(#a$#`V%R\
    $S$#$%%#$#$#$&$#%#+%$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#\
    $#$#$#$#+#$#'#PMA#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#6#$#$#$#$#$#$#$#$#$#$#$#$#$#J'#$#$#$#$#$#$#&#$#$\
    #$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#-#$#$$$#$#$#$#'#$#%#$#&#$#$#$#$#$#$#$#$#$#$'$'$#$#$#$\
    #$#$#$#$&$#$$&#(#$#$#$#;#N]8<HI$J$K'F$`'-$1$)$$MZ$U$a'8^]%BCO8BCP<<=<=<=#$$%#%$%&$*=<=$$&%*$)>$$&$'$#&)><=<=<=\
    <=<=<A;D$;D$;D$;D$;D$#XL'D$ CWC%? CLE%<(# SMG%I$ CZJ%; CK&/$%$U$$%$('2%< CE%>%# CYE%I$'. SFJ%B%8$0 N$#3%B#@#$#\
    P$#'#H$#B#[9%%#=$%%R3%PS)#>%.#&#0#1&8'.'D%/'#&$''5#'#%,$#%()#&$%$$%$(&0$#G%:$($$'$'B$#)$1N++&7$^%#A=$#;#.)a0$/\
    ,'('$%$&'1#$#%(.*($]$#$#@&,%S-c$C+c2S$7%(`bV$#Z<($#E(#3%@#$#@#$#F'#)&DP&$SVT$W%$I%$$%#%$%&$.$#$)$C%$&%*$)$>$&$\
    '$#&)$V-%F,%T$CS(&$=$$$#%#$,$&$#$#)#'#$#$#$%$$$#%#$#$#$#$#$$$#%&$)$&$&$#$,$3(%$'$3W$$ N$#3%a$#$#P$#'#H$#B#b:#R\
    3%_T)#0#J$%0%N'#J$')#G%'($'#%#%#*#B$%#$#BN+C$$^%#A;K$(X1#,#Y$*R&#S-'%A-2C+E'9b$'B%D+S$7%(`bV$#[<#$%G(#3%a$#$#F\
    '#)&DP&$TLU$#<#B#<#B#<#B#<#B#<#O]($ FK%#Z$#%%+&$$U$$^$%)$%$-#N$#^$%E%#^$%+#$$X$$^$#$#)$%$-#I&$$$&%$%-#L$%a$&a$\
    $^$#$'%$$$,$?#1$^$%(%$%-#M$$N%%)*5$M-$c$#N($'#)#%$<$-%%)8$%(%#-%[V$#A#D'#**$$^-&%%'$$(C*$^$#$#,#$$+(T'#S$#(#$'\
    $$a$#A#'$%#`$#%%$#&$S$*+$N(#8#Y]'$Vc@$%#[%$U$2Q'$R$#S$$'$%%Q&$%$;#P$#$#P&#%$(#P*$$$$$$#VC<#$#c&#P$%'$V&#;$_$#S\
    $%,$0#a%%&$$#M(%B$^$$$&%$%%,#-$W%%*#%#$&$$$#H&%+$&#M&%)#$&%#P*%)&%#T&%+$$#P&#$$)#J&#$$'#H+%,#Z*($$'#%#$#Q'%+&'\
    #W%#@$b$#Z/#1#M&#*#%#X)''$$#b-$/#S$$+$$#KR3%GT&Y$K&$VN;$)( WU$$%#F'#)#&$D2$$%&#B# CU_%^% CZM$9L)P$%, CC^&G)%2 \
    CPE%:'6%P$ C[_%M%'[$*3 C;R&V+'L+O$$#$$$$$#K%-S$73#H&)%(%$$&F$#A=_%-^$+,#;&$+$%$'N$%_$+M$:$BZ$#$#'*'#&)-$@#^$#'\
    &+#7$=#%$]$#'$'$%%&#A$&#.$]$#''$$'#7$9($#^$#%#$&+#*$.$A#a$#/#U$#&#Z$#$%(%$&*$.$@#^$#%#)#($7$?$]$$'&+#7$@#K%#*%\
    $#^%#%)/*E&#%+.)L%$>#$#$#Z$0$'$$(-$F$,#I&&$($$%$<$'%3&0#%$)#2#c8%U@%@$A$A$C%$$)+#%-,#P$%$#X&$E$#Y&%'$,#)%_)$%#\
    ^$#$)$#$#%*),%#S$0$2T$&S$#$'$#(#K$+/$C$&%$$%[$#$$&#$%^$*%$['%$/$)'#)#&$I)c$S9/'#&.bc%%P'#C&BM4&N&$WQ@#',C$$S%$\
    S+#&#'#<$(#Z'$=40#I$*<-Q$%S$#%&%$J$#F%(%$%$/#+#R$#V$#$%%$($$#M$$+#Q*#%#'#S]6#D:232PA#E*#X''IW$%$$(&K$%'#H($a4&\
    D%'a,$R%&I%-T$&_&#Y$1L$#%$-%T$&%$*#a$%G$'$*b$#/$W$+-&%#c%%%#$$)#%#a'#&*8$]$$&#H$)&'I%(0#$#$#1$X%*%%$#:#W%($#'$\
    $$Q*&)$$$>$X%*%#$$M&#$#%($#H&#$#%&$'F++$$C+$$#'#S'&%$'#C$,K$(%&+#,(%%Q$/$$Y/)$($#U%8%)$$$$^&(&#$$$)$#K%$&#$#_-\
    $.$W$'(#$#:#HJ(#)1KI..&%CQ%'_$)[C$#c$&T%#[H6$DV'P$%9C4%4*%)A&W'%_a$Y$'T$+#1#9'$1SM$)$3%)$$$'G&#C()Z.#a$&`2&b*$\
    C:)P&)XaH;R* CSH%G%., b%#$#J%#)#'#&#L3&/0()$#$3X&#1$EK$#W](#$%.%0%0%0$`G'$FV@9,$J&$SA#1$IE73_>#$#E(#ZCa$' CC)$\
    %#$6)[%*M$XPc$/ CU^%A$,'$ CWG%)$#$&$1$- CC'c'CMI$AD&BSE>6 S$,[&$(#%%DP$,I',I),`/,Y&,'(O&,Y&,Y&,%(Q&/V&,+)J&,K&\
    )*5P&,C&,Y&,I%6O+,I%,R96T>%R*,),9,O,,C'-H(,),Y(,Y%,I',),YC$#&(),I)U$%'Y9_$Q%8Y6@LN$#L;#<+1%Z-&M',A*$1C$,J$1C_?\
    ,`(,C-(^',I$,I),9,Y%,Y/,Y[7,P2O$/[$4$X-=G$&@#+#I''M),Q@*<)J$+N%'9(C($%2%P$C%+W$$A%N%'K&*;*L$)M-(S$,),Y+Ab',M$&\
    S&)I'@C',`$,S',*6_*,Y-,Y&,Y.,I&,)6O%.G05a%,Y7,Y%?F*,I%,I0,I&7ND$Q&DI2,IL%,Y%,I',$)Q3,I+9]U:,IQ$6/6O&;XE$T$CM%,\
    I0,Y2,Z*,O9+C',Z;^$$%$&O%O$$1EA/FZ%, CGE%A++ SI]&L$ CPI%*%P$%- SQc$BQ3$bcc$$bcc$$bcc$$bcc$$bcc$$bcc$$bcc$$bcc$\
    $bcc$$bcc$$bcc$$bcc$$bcc$$bcc$$bcc$$bcc$$ CCH%_%$' -# CO)N$'<)-&$ Cb$^$%% U($(#%%XL%([.([&%H')]))4+T0,XD$6VF$,\
    C2#XW$#&(),I)2L$#Y9_$Q%8Y6@LN$#WG$&M',A*$1C$,J$1SN@(TI9O$D%&4$X-=G$&WL$*<)J$+N%'9(C($%2%P$C%+W$$A%N%'K&*;*L$)M\
    -(C.Ab',M$&S&)I'6_.6HM$$Q0+J>5V=7I`5)b;9LD<6/6O&;QM(+D@^$$%$&O%O$$1EA/ Dc_%#QO3N/ H=#@/C50$#$$$$$#K%-S$/$)3#H&\
    )'&%$'#F$#A2I&-H&$&+$%$&M&#`$.&))6Y$$%1$$(%-$@%^$)%$%$-#-$@%^$''$%$'#A$&#.%^$*$%$$8$9%'%^$)%$%$,$-$A#_$'&%$%-#\
    K$']$)$%$%+$.$@%^$)$%$%+$.$2#/&^$)$%$%-#-$@%N%($#$*5$a$#%)5#F&#%($$3#F(5,-$F$Q&.$#%&:&'%$%%)&&0.$#-&WV$$A$A$A$\
    E%5`($E$#Y&.'+b)']$,%6M%$.%T$'S$1`$%A+%$]$-U$5`/D$DY$V$YJ%BWFA*E$$E.#+#:'[%$U$2$#]$#I$'?.P$&S$.H$#F%0/#+$P$%U$\
    #$%%$(#O$'(#P**V]6#ZE%'IW$%$$(&W;&D%#D-$R%#F+%X$0P$$.%P$+,#a$%G$.5$]$%S$/1$`%+%#)#%#a',:&^$)%$%$-#-$W%+$#%#$&$\
    $J&/$%M&4P*)%)@$U%1$#M&-J&0D+/Z*($$%$&#$#Q')%('#?,M$'$&5-Q$0Z/*$)V%8$0^&(&#$$$%$#&#E%'$$$&`-&,$$#S$)&%aQ33CT&#\
    $Y$*&a%$OH6#D_+)$3%)$$$'G&#ZH%#Kc$<)<)< R=#RS&$VU$$RH%#bJ'#_TV$#R%+JCC=#$@C&c&S*RS& CW(? bP%#;#I.#;#I&#;#K*#$#\
    '$$$,$J&#;#Z&#2#XL%#A#CC$#(#$#($H&#J%$[C$#DD'$FLA#O&#aQ8$CT'#W&#K+#1#,#C&#,#%#$%(#C*#/#T*#I+#]6#/#FS$#QH7$VN;$\
    )(PXN;c% Z(#R9#Dc&+KV$#TT$$PJ'#LVV$# HG)$TG%#8#O_&$ S^C%M$ CaC%F$'0 C[F%J$ CCF%K% S_F%< SQ]&M$'# M(#2#X2+*$A'C\
    &#W$#DO&#RD&b$0#E$G$T8#0#3/V)2S=<U`$$bSA$U)#D'%&$E>&,#YC:#%%$L$$+XFY$a$ b%#T>%%#=$%$CD*#>%.#C$&;$1$D%/'#&$''5#\
    '#%,$#&')#&$%$$%$(&&('N%'%&$$$$$#$'%$'$'4%$$#$)$#)$E,&K($$#;#4#a0$/+('($%$&'1#$#%(;$]$#$#@&,$Y-$B,V/8c$&C$$FFX\
    $#$#'#V)#$#DIX$W%$I%$$%#%$%&$.$#$)$C%$&%*$)$>$&$'$#&)$V-%;$;$A$;$A$;$A$;$A$;$*%T$CS(&$=$$$#%#$,$&$#$#)#'#$#$#$\
    %$$$#%#$#$#$#$#$$$#%&$)$&$&$#$,$3(%$'$3 K$#U$#B#bX&#$#b^$#bN%#&#I$#Z$#2#^6#$#A#bD$#$#$#$#$#$#$#S%#C$#$#$#$#$#W\
    /#$#$#$#$#$#$#$#$#$#$#C%#$#D$#HD$#$#$#$#<#5#$#$#$#O0#$#$#$#$#&#$#$#$#%#DLV$#Z)#@#$#$#$#$#$#$#$#&#4#$#$#M(#U$#B\
    #&#%# D[%%$*%$%8$)$$$'%+%$%%*%'$$'%4 SHD%F$'F$ CGD%@%, D$%$%%#$#$$-$&$>#G%#(#1$*#b8#+#U1(L$#Y$#%#%#O$$7$$$0#$%\
    M%&I&#N$0L*%Y$1B#H+$-#O'#[&#]&#I/#/#R.#^%#-$K(1$#S&#M%''$R&(N(#G6+H;#`&%J%$a'%$%H$($&],$[)$C')$(C($-)?%`&&_$'b\
    $$C%*.#E=$+*++%&%%&-$#$,^G&&$$S&#R'$'%%#%+$$$#%$-'$,%&$#$/%%O0%]$#a(#EC@$P+%F&#-#V&(`.&Y%$K$%$#T$$R$#D&/3$`&&b\
    &$3$]*#GT7)%#9#7$%&&%$&*%)#$$X'%$%%#$#$$-$&$>#G$#%$^/%`7#S$#b/#J:#J)#B#S++I$#S&)E%)]%&[@'O$&a()P&$$&b&&S$$R%&'\
    #0#$%[%(N&#M,$$$U&'-$$#K&#^*9L&%?/O%#E'%`*#K+%_'#`%*V%%$'a%,Z)#c%'M$$H7$M%/R(#SF$'`_%$_V1$H'#D%'+#K4%J,&J-#`H6\
    #JR*'V_%#b=$ I(#%#'#$#TA#M+$c&$Q)#-#6$Z*#F3#X.#E'($#G'#R)#L$#J/%2#$%%(7#$#$#H'*$($$(&H)$S:,V9#U9#a'D$D.,,+FO$$\
    $&$$-#$$)($#$#$#'#.$1#$$$#^$$,'%&$$$$$)$A%$$#$AO+*'6%)%S%$@<J$)J%9-T%P%9Y($+$X$+Q&$Z*O$N$C%c*C3R$8$)I$%B$K&H*(\
    H.$Q$<$[%/X)=2'#0$/#8$)$S-$',C$H$,#3A.@+#2B-I$2c,CQ)c$SW8Y$D>&-$$#a4%IY72c&#P$%G2#&#'$0$],+]$3%%$/&#R$O$^V$$R5\
    #YF&#XG%*'3M^5&(#YM7#F_&R*3V0`'V&`$X*-I$%_$(%9$*@'`$8D%&#^(Y%LH$c2Z$&U$*$0$$KY$#`^%#D'#T9N$'F&/1%1$1$G$:C([$?0\
    N$'+*$1(^'^*(Z9'3&/&Y&'b%).'#2.'Z$+,)J$+@%.'$b$V-/0%/&,(Z$*1%-)+*U'$_% CN+2I=<CFV&<)<)< D$%$($&-$&$=%$#>#$#F$#\
    (#&#-$&#&#b8#+#U1(L$$V$#$#%#%#O$$7$$$0#$%M%&I&#N$0L*%Y$1B#H+$-#O'#[&#]&#I/#/#R.#^%#-$K(1$#H$&J%#M%''$R&(N(#G6+\
    Z'#P6#O$$Q%%J%$a'%$%H$-],$[)$C')$(C($-)?%`&&_$'b$$C%*.#`<:+6$/$.A$1$]6&@$aD$0R%$B,V/8c$&C$$_:&$$S&#R'Q$$B%.F0%\
    ',%.3#/#E&#^%#EC@$P+%F&#-#V&(`.&Y%$K$%$#T$$R$#D&/3$`&&b&$3$]*#UM7$S),9E$$0$#'#$$X'%$($&-$&$=%$#>#$#$)^/%`7#S$#\
    b/#J:#J)#B#S++I$#S&)E%)]%&T1#b,#J('O$&a()P&$$&b&&S$$R%&'#0#$%[%(N&#M,$$$U&'-$$#K&#^*9L&%?/O%#E'%`*#K+%_'#`%*V%\
    %$'a%,Z)#c%'M$$H7$M%/R(#SF$'`_%$_V1$H'#D%'+#K4%J,&J-#`H6#JR*'V_%#b=$ LD+# D$1-)=&$#=&E$)$#$$$#$$'#'#&#:#B#[[*:\
    +1%5$,T,R9C(X6ANF$C3c&D/%';2#PKV$$H+$ ,'5#G&#K`*$;$ CYI%[$ CS$(Z)#T$#C/$S%#^bD%#2# CEM$Z$ C`E%4*&/) CKE%>&# C$\
    b%D$Z9%(')$#$6$O/$H$%T$%%$Y$+='(.P+$_$%G&1^$%S$%1$>%#$-(A$$(O*$*%$%8$)$#&&%+%$%&+#'$$'%;%%$('$%8$)$$$$$$%#$''$\
    %%&#*&$#*3-%$+$%$8$)$$$'%,$%$%%#2&%.*)$%$*%$%8$)$$$'%+%$%%*%'$$'%4-$$(&%$&&$$#$$&$&%&.''&%$&%#)#17(/$%$9$2%+$%\
    $&*$$%%#%&%,*8$%$9$,$'%+$%$&*$)$$&%,$%//$%$U$$%$('2%<$%$4&:$+$#%)&#'($#$*),%%/]$'?H$$$#$'$:$#$9%'$#$)$,%&C$J%$\
    F$'I$$F$$1$/H$H)$#(#%[.$&%)$#$&%K$$&%C$$&%)$#$&%1$[$$&%E%%B&<)X%%(%`7&[%*8,:,6//$%$$/a%%,),)<)[%*M$(H%-A$.'.'#\
    &L$%'.N$'<)-&a$%C%$?%-),)0%AT$O%$H(+_$&1&a$(M$%-+M$(X3%(%H$%(%*$#$#$#$A%W$$1$0%($5%%$+$J$%^$$.%=$/&C$2C$2N'']7\
    9-8V[$%B$`-(O$$#(#%Z$*$1:,)$)$)$)$)$)$)$)$a&E$<$[%/X)=R%$X%%I&(M$$a%$X%,R$$OV?&Y$,_-7Z(+P)%$$#$*8^$&,)Z$+H%+.)\
    V&.@&P%$-'C$$Y$,0%,%I&;>-(%(%(,)$)$_$'a&%,)Fa-/9'S$GC%PV)%L&I$)/'(<$'$#$$$$$`&3`0%X$*#C$L$)U$$5$&''$I'%#$a(&(%\
    (%(%%&)$)-'%.$<$5$$$1%0E$^&(%'O$&Z%$/&#R$P$E'?&S$2>'F$,@(M$(@$G$'0M$a'%,)F$'F$'J$+V$..$1$)$$$-$1$)$$&V$/Y,,8-*\
    ;($L$$+H%(%#$N$$$&#%9$J%++S$5$$(C$&=(#C%Z$'6%T$$$(*$%$?%%',*+*c$C$I$'.,X$&?%=(<*&/)S%K%Z$U$0U$*P$+,)H$&?+$S)A$\
    L$$%%$3%Z$N$+L$9<I$>79,P%'F$,F%-#%;*,)W$$4+I$,c%$6.4$Q$b$)$#$&$1$-)^$(,)&$*%$%8$)$$$'$,%$%%%#)#()%)&'.,$#%#$H$\
    $,$#%#$&$,$$+$@_%$'AJ%+,I(X$%H$E$G%.,)/6]$),)6?=%1'9](_$G&U%/*%#%*$$$@$$%.,,I%*%P$%->J%+U%0K%*,Y(D$1,)+$O$$0-?\
    &B%8$0L%)$$$N$&#$$$++,)($$$G$$$$(*,Y,;*3$K$&?X%#2T$0^?I&Q&$'.F)OU%E&0XE$-^`&(I5]X)]$IY$[4*A$,'S%$,)@%(-H%-,$)$\
    7(5S0]$I)^%H&M%'[$*3C%'.$1Zc(+XI$L$,JZ+&$)$$$E,2#@%%#1&+N/GK%M&(/&+*,%*`^&]*)V0O%P$%9,V&`$X*-I$%D)8H%^&6/6/Y%,\
    ;J'W%$I%$$%#%$%&$.$#$)$C%$&%*$)$>$&$'$#&)$V-%F,%a82'$1SE$A)(X))$3%)$$$'(a$D$#S&O$&0%,'$C-A4]$(#S1L$Y)M$'#C2)$&\
    $$$1$G)%2L$N%','$T;F%O%`$E)&$=$$$#%#$,$&$#$#)#'#$#$#$%$$$#%#$#$#$#$#$$$#%&$)$&$&$#$,$3(%$'$3W$$Q+N$'F&/1%1$1$G\
    $-P([$?0N$'+*$1(^'ZA'3&/&Y&'b%).'#2.'Z$+,)J$+@%.'$b$V-/0%/&,(Z$*1%-)+*U'$H&IC$cYL$C$]D')a)%DW(1SL*2P6EP%a3ER$M\
    ^'(cE'TEZ8#Ac%C'R*SSc$acc$%acc$ E$#'#F'#2#`^**<$JS&#L1&0%DTV$&a(#'#^%$ CW.<$[%/X) IR`&< SLM$F$.# CX(M%&- G$#)#\
    3%B#$#>#$#F$'$$%#$&%#&#A#B#M1&/0()$#$3X&#1$S&#N'#M+%Y&%%#%$Q)#-#6$Z*#*$K'#L.$)$X*#b&#E'*G'#R)#L$#H)#D)%2#$%%(7\
    #$#$#H'*$($$(&H)$S:,V9#P.#G.#a'D$D.,,+CE$#$%.%0%0%0$H%#0#J$%0%6C$c$$$&$$-#$%(($#$#$#'#.$''(&$#^$$'Z.'?%b*9-T%P\
    %9J6O$S$%A-U/9b$'B%X.%B$K&H*(H.$Q$<$[%/X)=2'#0$/#8$)$_%$V*$',C$H$,#3A.@+#2B-I$2c,CQ)c$SW8Y$]49,$J&$a'&-&a4%D*#\
    1$aa6#K'3a.2c&#O$&E&#$%%#^'#)#3%B#$#>#$#D')$)0$],+]$3%%$/&#R$O$^V$$R5#H9$RP%#XG%?M^5&(#YM7#F_&R*3V0`'V&`$X*-I$\
    %_$(%9$*@'`$8D%&#^(Y%M>#<#B#<#B#<#B#<#B#<#`$c2Z$&U$*$0$$KY$#R0#OP%#&#a&#D1$Q+N$'F&/1%1$1$G$:C([$?0N$'+*$1(^'ZA\
    '3&/&Y&'b%).'#2.'Z$+,)J$+@%.'$b$V-/0%/&,(Z$*1%-)+*U'$_% CC%P$%1 CGM$H%+. L&$G)#]+#A#W$#7#C-#E&#$#LK)#V$#0#&#G'\
    #a'#H0#Y)$U]%#HaL&$U$$U$$U$$U$$U$$U$$U$$U$$U$$U$$U$$U$$IG%#T,$=# D$#/#3#LM$#V'%W(#N$%Y*#a$#$#&$H,$GZ$$Y;#'$H;#\
    I)$a'$P$#(#^,$E.&E($-$%$@%_($D%$G@#:$,%RH&%U,#0#9$P0#`J@#Q+$F*#&#b.$Y%$c%#['$V'%S'$]*#IT7#%$_$#&$L(#/#3#D%#WZ%\
    $aJ$'O$&a($X&&c&%D'$)#3$[%$$$O&#M,$X&$X.$(1L&$]*%H3#$#_*$Z%$G0$W8$M%$L]5$H'#D%$.#L4$K,#IS6#KR*# C$#c&#cQ(#cN%-\
    @$(#R$#Ca&# CCY&N72'$1 COH%X$%H$ DO&%$4&:$+$#%)&#'($#$*),%%OcC%6 S]F%L$ SIG%;*, SUI%U% ,'5#G&#=#cQ(#cN%-@$(#R$\
    #Ca&# C$#c&#cQ(#cN%-G$#R$#Ca&# C`)c$C+* CbI%D$1, CCM$O$ C[$0$_$%%S+- C[(8,# C_(/$%$$ SM)@%' CWM$E%;' CWH%]$), \
    E`%$$(&%$&&$$#$$&$&%&.''&%$&%#)#17HbG%T$0# Cc_%#BZc(+c:C3+ SV^%Q%$, CC&/$%$9$2%+$%$&*$$%%#%&%,*+ D$#-#$#.$&#b<\
    #+#D3#]$#K%#1#$%W(#N$-$#N*$Y$($*B#H+$WJ$$O(#'(Z,$X;*H;#`&%J%$a'%&#J$&%$^,$E.&E($-$$%@%_('b$$G@#:$,%RH&%U,#0#'#\
    -#$$&$O0$_J@$P+%F*'b.$Y%$c%#Z'%V'%c&#3$]*#IT7#%$]$%$&L(#-#$#.$&#D%#%#^D$#S$#IG$#J)#Y,$['(G%(]%&[@'O$&a()S&&c&%\
    D'$)#3$[%'O&#M,$X&%/$I.&&1L&$]*%H3#$#_*$Z%$'$b/%P$#H7$M%$NL$']R4$H'#D%%-#L4$J,$IS6#JR*& SL.Z$*$1# C`$T$ DS&]$(\
    > C[&J%$F$'I$$F$$1$)'$ CGH%J%+, CQD%V$ SW[&A C`G%,$#%#$H$$,$#%#$&$,$$+$ C`C%@$# CC0cP)C%cR7QS9$$#$$-#$#$$%%YQD\
    %cYL$C$]D')a)%DW(1SL*2P6EP'M^'(cE' [>$)&*#$#7#P/#I$$U$$&#Z$*>&)-Q+#`$$H&0_$$T$$2#?$$#.'B#%'P*#+$%$9#*#$%'$,$%$\
    '*$&%#($<$&#)&%$9#*#%#%#%$$#(&%$&%$)'#$)4,&#,#&#9#*#%#($-#&#&$$1'$/)*#&#+$%$9#*#%#($,$%$&)&&%#($5,%#)%&#'%%#$#\
    %%%%&%/&(%&#'$$($08'0#&#:#3$,#&#')%#&$$$'$-)9#&#:#-#($,#&#')%(%#'$-#&.0#&#V$#&#)&3$=#&#5%;#,#$$*%$&)#$#+(-$&.^\
    $&@G$%#$#(#;#$#:$(#$#*#-$'BK%#G$&J$#G$#2#0G$I)#$'$$].#'$*#$#'$L$#'$D$#'$*#$#'$2#]$#'$F%$C$%=(Y%$)$a7%]%)9+;+7.\
    0#&#%.b%$-(-(=(]%)N$'I%,B#/&/&$%M$$(-O$&=(.%b$$D%#@$.(-(1$BS$P%#I(*`$%2%b$'N$$.*N$'Y3$)$I$$)$+#$#$#$#B$X$#2#1$\
    )#6$&#,#H&#/$>#0%D$1D$1O'&^78.7W[$$C$#a-'P$#$'$$[$)%0;+*#*#*#*#*#*#*#*#b&D$=#]%.Y)<S%#Y%$J&'N$#b%#Y%+S$#PV?%Z$\
    +`-6[(*Q)$%#$#+7_$%-([$*I%*/(W&-A%Q%#.&D$#Z$+1$-$J&:?,)$)$)+*#*#`$&b&$-(Ga-.:&T$FK+Q.$M&H$*.('=#(#$#%#%#a&2a0$\
    Y$)$BM$(V$#6#'&(#J'$$#b(%)$)$)$&%*#*,($/#=#6#%#2$1D$_&'&&P$%[%#0%$Q$Q$D'@%T$1?&G$+A'N$'A#H$&1L$b'$-(G$&G$&K$*W\
    $-/#2#*#%#.#2#*#%%W$.Z,+9,+:)#M$#,G%)$$#O$#%%$$:#K%*,R$6#%'D$%>'$c$[$&7$U$#%'+#&#@$&&-),)C%BJ$&/+Y$%@$>'=)'.*R\
    %L%Y$V$/V$)Q$*-(I$%@*%R)B#M$#&$%2&Y$O$*M$8=H$?6:+Q%&G$+G%,$$<)-(X$#5*J$+C&#7-5#R$a$*#$#'#2#.(_$'-('#+$%$9#*#%#\
    (#-$%$&$$($'*$*%(--#$$$#I$#-#$$$#'#-#%*%?`%#(@K%*-H(Y$$I$D$H%--(05^$(-(7>>$2&:[(`$F&V%.+$$$+#%#A#%$/+-H%+$Q$$.\
    =K%*V%/L%)-X(E$0-(,#P$#1,@%C$$9#1K%*#%#O$%$#%#,*-()#%#H$#%#))-X,<)4#L$%@W%$1U$/_?H&R&#(-G)NU%F&/YE$,_`&'J5[X)^\
    $HY$]4)B#-&T%#-(A$),I%,-#*#8'6R0^$H)_%G&N%&]$)4c$(-%0[c(*YI$K$-IZ+'#*#%#F,1$?&$$0'*O/FK%N&'0%,)-$+_^&^*(W0N%Q$\
    $:+W&_$Y*,J$$E)7I%]&7.7.Z%+<I'X%#J%#%$$$%$'#/#$#*#D%#'$+#*#?#'#(#$%*#W-$G,$b81(#2RE$B()W)*#4$*#%#('b$C$$R&P$%1\
    $-&%c,B3^$'$R1M$X)N$&$c1*#'#%#2#H)$3K$O%&-&%S;G%N%a$D)'#>#%#$$$#-#'#$#$($&$#$#$#&#%#$$$#$#$#$#$#%#$$'#*#'#'#$#\
    -#4'&#(#4V$%P+O$&G&.2$2#2#H$,Q(Z$@/O$&,)%0)]'[A&4%0%Z&&c%(/&$1/&[$*-(K$*A$/&%a$W-.1$0%-'[$)2$.(,)V'#I&HC$CZL$B\
    ^D'(b)$EW(0TL*1Q6DP%b3DR$N^''CF'SEZ8$@C&c&S*RSc( D%<H&9$)D$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#\
    $#$#%#$#$#$#$#$#$#$#%#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$$$#$#&$$#$$$%%&$$$%&$$$$#$#$$$#%#$$$%$#$$&#\
    *#%#%#%#$#$#$#$#$#$#$#%#$#$#$#$#$#$#$#$#%#%#$%$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#*$$$%#\
    $&$#$#$#$#D,#$#&#+#)#$%$#$$$3$+F$#%%&#$#$#$#$#$#$#$#$#$#$#$#(#%#$$%U$S$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#,#$#$#\
    $#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$$$#$#$#$#$#$#%#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#\
    $#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#%H$L^%H$$#(#U9X%VG%#)M$%%C-#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#\
    $#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#\
    $#$#,#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#,*+(-*+*\
    +(.#$#$#$#+*K%&/&/&/'.&I+#'#&%%%%#&')#$#$#$&%&-$(#=26#U<<S]$R$S$#$%%#$#$#$&$#%#+%$#$#$#$#$#$#$#$#$#$#$#$#$#$#$\
    #$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#+#$#'#PMA#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$\
    #$#$#$#$#$#$#6#$#$#$#$#$#$#$#$#$#$#$#$#$#J'#$#$#$#$#$#$#&#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#\
    $#$#$#$#-#$#$$$#$#$#$#'#$#%#$#&#$#$#$#$#$#$#$#$#$#$'$'$#$#$#$#$#$#$#$&$#$$&#(#$#$#$#;#N]8<HI$J$K'F$`'-$1$)$$MZ\
    $U$a'8^]%BCO8BCP<<=<=<=#$$%#%$%&$*=<=$$&%*$)>$$&$'$#&)><=<=<=<=<=<A;D$;D$;D$;D$;D$#XL'D$QC%<)<)< CKL$N, NC)%$#\
    SR]$2SZC=R* SND%-$1$)$$$-$1$)$$ CY[&]$(# CHI%U%/# S$,*<'#$<R$#*$$#&$$%$9$A$L1'.1'*#$#4W&$$%&$#)#$%$#$6$U%$M'$O\
    ($H$%#)K$+O$$#$$$$$#+='&@-(L%'H&$*%,$5%#3^$%G&1X$'#%#%P$5>'-(:$(+M%$C'%,$5$*%$%8$)$#&&%+%$%&+#'$$'%.-#$#%%$('$\
    %8$)$$$$$$%#$''$%%&#*&$#*2.%$+$%$8$)$$$'%,$%$%%#2&%,,)$%$*%$%8$)$$$'%+%$%%*%'$$'%,$#3$$(&%$&&$$#$$&$&%&.''&%$&\
    %#)#1,3/$%$9$2%+$%$&*$$%%#%&%,3&$*$%$9$,$'%+$%$&*$)$$&%,$%//$%$U$$%$'(&*'%,-($%$4&:$+$#%)&#'($#$*),%$0]$(1$,J$\
    $$#$'$:$#$9%'$#$)$,%&C$#:$),.#$#$#',$F$'6$4$F$,#]$L%)P%%H$$#(#%M$$O-$&%)$#$&%K$$&%C$$&%)$#$&%1$[$$&%E%%%C$23X%\
    %(&N6%3$<(M%&-*8,8.6//$%$$/V%&#'$%,D$%$-)[%*M$(H%-A$.'.-J$%'.N$'<),I$>'b$$?%-),0#+AT$O%&,4+/V&/Z$+,&S$%-(M$%%3\
    %$I$(X3%(%H$%(%*$#$#$#$A%W$$)$#&%$)&&%('/(%$)E%$6#?#0#3/V$C$4#'#%,$#&')#$#$#$&$-%&(''#4K$P<V$Y[$G*)+/H$$#(#%Z$\
    *#2:,)$)$)$)$)$)$)$)$BR$#X1%<1$'%''X%%$%%$]%$&(M$$a%4BS$2C3cP)C%OW8F%P$%O+&>7U$$,$U&H$+%I&%E%%$$#$*8X$'#6V$/H%\
    -,):&#$S$%F$/?&C%1-)A$Y$,0%,)9&K%;%%2%'-(%(%(,)$)$M$$0)^&$$%,)Fa-/9'S$GK+P.%L&I$)/'(.$/$'$#$$$$$N&D$M.5c$%X$K$\
    .'232&$;%C$'$I'6,*<'#$<.[%&(%(%(%%F$.$<$5$$$1%0E$^&H%W$K'#E'?&S$2#BB0@(M$(@%F$'*$'M$a'%,)F$'F$'J$+V$/-$1$)$$$-\
    $1$)$$&V$/Y,,8-*;($L$$+H%(%#$N$$$&#%9-9,AD%5$$-8-<I%Z$)$C%&$$(*$%$?%%'#C$?&?F$*$@<X$-8-504Q&K%Z$U$0U$0J$+,)H$&\
    '$9^*L$$$&$3%Z$C$-#+C$B8M$7>9,I%B2,_$*#0;*,)W$$,'&+F$%#,G%'&$/$#F$4$G$)&b$)$#$&$1$,*^$(,)&$*%$%8$)$$$'$,%$%%%#\
    )#()%)&'.,$#%#$H$$,$#%#$&$*0$@M%(,'&AH%$#+,I(X$%+:(E$C%&#.,I$[$*,)6?=%1',))](^$H&L%8*%#%*$$$@$$%+/,I%*%P$%*$$>\
    b$+#+L%&#5K%J)C$2,)+$O$$+2,;@%8$0L%)$$$N$&#$$$++,)($$$G$$$$(*,Y,9,3$K$&'0-X%#R%]?I&Q&4F)OU%C&2RD$38-^`&(I5]X)]\
    $IY$[4*A$,)Q%$,)@%'.Y$,&/,,7(5S0O$&,I)c$C'M%'[$*3C%$$$.$1Zc(+XI$L$,JZ+&$)$$$E,2#@%%#1&+N/GK%M&(/&+*,&$TE',I3P$\
    %9b3'&(+*%)A&W'%_0W%$I%$$%#%$%&$.$#$)$C%$&%*$)$>$&$'$#&)$V-%;$;$A$;$A$;$A$;$A$;$*%T$C3Y$'T$+#1#9'$1SE$A)(X))$3\
    %)$$$'(a$D$#S&O$&0%,'#D-A4]$Y1L$Y)M$H2)$&$$$1$G).)L$N%',IH$&$=$$$#%#$,$&$#$#)#'#$#$#$%$$$#%#$#$#$#$#$$$#%&$)$&\
    $&$#$,$3(%$'$3W6<)<)<IV%,IC$cYL$C$]D')a)%DW(1SL*2P6EP%a3ER$M^'(cE'SMZ8R* S$,*<'#$<R$#-#$#%#(9$A$L1'.1'*#$#4W&$\
    $&%$#)'$#$6$U%$M'$'%H($H$%#)K$+O$$#$$$$$#+='&@-(L%'H&$*%,$5%#3^$%G&1X$'#%#%P$5>'-(:$(+M%$C'%,$5$*%$%8$)$#&&%+%\
    $%&+#'$$'%.-#$#%%$('$%8$)$$$$$$%#$''$%%&#*&$#*2.%$+$%$8$)$$$'%,$%$%%#2&%,,)$%$*%$%8$)$$$'%+%$%%*%'$$'%,$#3$$(&\
    %$&&$$#$$&$&%&.''&%$&%#)#1,3/$%$9$2%+$%$&*$$%%#%&%,3&$*$%$9$,$'%+$%$&*$)$$&%,$%//$%$U$$%$'(&*'%,-($%$4&:$+$#%)\
    &#'($#$*),%$0]$(1$,J$$$#$'$:$#$9%'$#$)$,%&C$#:$),.#$#$#',$F$'6$4$F$,#]$L%)P%%H$$#(#%M$$O-$&%)$#$&%K$$&%C$$&%)$\
    #$&%1$[$$&%E%%%,+123X%%(&N6%3$<(M%&-*8,8.6//$%$$/V%&#'$%,D$%$-)[%*M$(H%-A$.'.-J$%'.N$'<)-H$>'b$$?%-),0#+0$2T$O\
    %&,4+/V&/Z$+,&S$%-(M$%%3%$I$(X3%(%H$%(%*$#$#$#$A%W$$)$#&%$)&&%('/(%$)2$T$$6#?#0#3/V$/'#&.4#'#%,$#%()#$#$#$2%&(\
    ''#4K$ZV%G*)+/H$$#(#%Z$*#2:,)$)$)$)$)$)$)$)$BH3%<1$'%''X%%$%%$b%(M$$a%4BS$2C3cP)C%OW8F%P$%O+&>7R$',$U&H$+%I&%E\
    %%$$#$*8X$'#6V$/H%-,):&#$S$%F$/?&C%1-)A$Y$,0%,)9&K%;%%2%'-(%(%(,)$)$M$$0)^&$$%,)Fa-/9'S$GK+P.%L&I$)/'(.$/$'$#$\
    $$$$N&D$M')])5c$%X$K$,)232&$;%D$#$#&#$#$#$#$a&6,*<'#$<-]%&(%(%(%%F$.$<$5$$$1%0E$^&H%W$K'#E'?&S$2#BB0@(M$(@%F$'\
    *$'M$a'%,)F$'F$'J$+V$/-$1$)$$$-$1$)$$&V$/Y,,8-*;($L$$+H%(%#$N$$$&#%9-9,AD%5$$-8-<I%Z$)$C%&$$(*$%$?%%'#C$?&?F$*\
    $@<X$-8-504Q&K%Z$U$0U$0J$+,)H$&'$9^*L$$$&$3%Z$C$-#+C$B8M$7>9,I%B2,_$*#0;*,)W$$,'&+F$%#,G%'&$/$#F$4$G$)&b$)$#$&\
    $1$,*^$(,)&$*%$%8$)$$$'$,%$%%%#)#()%)&'.,$#%#$H$$,$#%#$&$*0$@M%(,'&AH%$#+,I(X$%+:(E$C%&#.,I$[$*,)6?=%1',))](^$\
    H&L%8*%#%*$$$@$$%+/,I%*%P$%*$$>b$+#+L%&#5K%J)C$2,)+$O$$+2,;@%8$0L%)$$$N$&#$$$++,)($$$G$$$$(*,Y,9,3$K$&'0-X%#R%\
    ]?I&Q&4F)OU%C&2RD$38-^`&(I5]X)]$IY$[4*A$,)Q%$,)@%'.Y$,&/,,7(5S0O$&,I)c$C'M%'[$*3C%$$$.$1Zc(+XI$L$,JZ+&$)$$$E,2\
    #@%%#1&+N/GK%M&(/&+*,&$TE',I3P$%9b3'&(+*%)A&W'%_0W%$I%$$%#%$%&$.$#$)$C%$&%*$)$>$&$'$#&)$V-%;$;$A$;$A$;$A$;$A$;\
    $*%T$C3Y$'T$+#1#9'$1SE$A)(X))$3%)$$$'(a$D$#S&O$&0%,'#D-A4]$Y1L$Y)M$H2)$&$$$1$G).)L$N%',IH$&$=$$$#%#$,$&$#$#)#'\
    #$#$#$%$$$#%#$#$#$#$#$$$#%&$)$&$&$#$,$3(%$'$3WL&,IC$cYL$C$]D')a)%DW(1SL*2P6EP%a3ER$M^'(cE'SMZ8R* D%<)<R$#-#'#(\
    9$A$L1'.1'*#$#D''$$&%$#)#$%$#$6$U%$M'+H($H$%#)K$J%='&P$M$F$$$E&$#2$*$-%%#3#$@@[%.#;C$,$'#(8'#,#&#:;*-(:$(4L$^$\
    X$&#5#*,22'*%$%8$)$#&&&#3#0$$%1$-#+('$%8$)$$$$$$B&$#6%3+$%$8$)$$$'&#5#2$:#.*%$%8$)$$$'&#A$$%2#4#$(&%$&&$$#$$&$\
    &%&.9#W$*$%$9$2&#=%%#%$A#'*$%$9$,$'&#B$$$2$4+$%$K$%#3#(%+%;((4&:$+$#%)^$R$$#0)^$$$#$'$:$#$,$#-#%'$#8&C$#c$*$F$\
    >'V&M$7#3('&&#&$*%'//#4H$$#(#%M$$O-$&%)$#$&%K$$&%C$$&%)$#$&%1$[$$&%E%H$23X%%(&N6%3$<(M%&-*405141/$%2V$F$#'#F%[\
    %*K$$#(H%-AT$@%'.N$'<Y$9,W$U%#a%Q$4*Y$@0$-N$=F$L$%-F$%-(M$%%L$&$($$&#(c(C%X+%(%H$%(%*$#$#$#$A%W$$)$#&%$)&&%('/\
    (%$)W&#0#3/H&#'#%,$#%()#$#$#$2%&(''#4K$ZV%G*)&&$/H$$#(#%Z$*#39,)$)$)$)$)$)$)$)I4%<+*'%''X%)%$]%$&(M$$a%4BS$2C3\
    cP)C%OW8F%P$%O+&2-$7Q$3A%R%J$+%I&%E%%$$#$*82$%$&$9@V$1T$b$(&#$$.>-9<?*Q$?#3'$,-'$K$:%$*79&#&T$$#&$%'%#$#;%%-*%\
    /(%(%(,)$)$M$$0)U&@Fa-/9'S$GK+P.%L&I$)/'(#$,$/$'$#$$$$$N&D$M')])5c$%X$K$,Z&#$#&#$#$#$#$a&G$<)<.Z$%A&(%(%(%%F$.\
    $<$5$$$1%0E$^&H%W$N+?&S$R$B0@(H$-@%F$'*$'M$a'5F$'F$'J$+V$/-$1$)$$$-$1$)$$&V$/Y,,8-*;($L$$+H%(%#$N$$$&#%9-9,AD%\
    5$$-8-<I%Z$)$C%#2&$%$?M$?&?F$*$>>X$-8-504Q&K%Z$U$0U$0F$I$>,9^*L$)$3%_$?-#+8M$4Q$7>9/W$]$$%#0O$C$;=F$@#%#+E$&#/\
    R$1&8#$#F$4$;6$c$)$#$&$1$,*Q$I$*%$%8$)$$$'&#5#/'A,$#%#$H$$#<#$#O$W$5&7%AR$7$$#[(Q$L$&G$R$7#_$M$0#J%=H$)](N$W&c\
    $B*%#%*$$$:2#$#b%*%I$3#$#?#-J$*#8#.P$6#5K%J)C$B+$G$4#T$@S&)$$$H$8#<($$$B1#J-52#$/$D$`&#R%]?I&Q&4F)OU%C&2RD$4(<\
    ^`&(I5]X)@EZ$[4*A4Q%4@5R$3&B7(5S0O$V)c$C'M%(#E%/C%$$#?Zc(+XI$L$,JZ+&$)$$$E,2#@%%#1&+N/GK%M&(/&+*,I_(W%$I%$$%#%\
    $%&$.$#$)$C%$&%*$)$>$&$'$#&)$V-%;$;$A$;$A$;$A$;$A$;$*W]$A)(H+a$U'O$-)3#D-@5N$G2>G*@%#R2)$&$$$1$G)_$F%*#WH$&$=$\
    $$#%#$,$&$#$#)#'#$#$#$%$$$#%#$#$#$#$#$$$#%&$)$&$&$#$,$3(%$'$3GM'cYL$C$]D')a)%DW(1SL*2P6EP%a3ER$M^'(cE' CWF%L$$\
    %%$ CCK$OG$&Y$ CSI%J% D$1-)=(=&E$+$$$&%#$%%#&#:#B#M1&/0()$#$3X&#+#($$#Q&#N'#Z)(L$$%%Q$#$#%#%#O$$4,.#$%M%&I&#,#\
    -#6$$0K*&'$S$1B#L$#_)$-#D'$)$$#[&#]&$b&#E'*`&#*#'#M)#L$#^&#M%#2#-$H(9%(7#$#$#$&J%#[$*$($/R&(Q%$_%#G6+J$,I&#O6$\
    O$$Q%%J%$a'%$&G$-X,#&$['D$A$C')$(C($-3,.`&&_$'b$$C%*.#L:#$%.%0%0%0$4:+Q$>'.'4C$c$$$&$$-#$%(($#$#$#'#.$''(&$#^$\
    $']79-T%P%9X6AcA%B$K&H*(1&$$S&#R'Q$$P$E$<$[%/X)=2$&&;2#($(%_%$&#^%#W'$',C$H$,#3A.@+#2B-I$2c,CQ)c$SW8Y$Z$$P+%F&\
    #-#V&(+9,$J&$a'&-&^$&Y%$K$%$#T$$R$#D&/3$`&&:%G&$3$L&#1$c&#a]6#K'3_.4c&#O$&3,9E$$5$&X'1-)=(=-^&)$)0$E+%W$+]$3%%\
    $/&#R$O$E0#S$#b/#J:#B$I(#B#S++I$#K%#J$)E%)]%&T1#B$a+#J('O$&a()P&$$&b&&S$$R%&'#0#$%[%(N&#M,$$$U&'-$$#K&#^*9L&%?\
    /O%#E'&_*#K+%_'#`%*V%%$'a%,Z)#c%'M$$H7$M%/H'?0#SF$'`_%$_V1$H'#D%+'$J4%J,&J-#]H6#%#C_&R*3V0`'V&`$X*-I$%_$(%9$*@\
    '`$8D%&#^(Y%M>#<#B#<#B#<#B#<#B#<#`$c2Z$&U$*$0$)FY$#R0#c:#b=$O=#&#a&#D1$Q+N$'F&/1%1$1$G$:C([$?0N$'+*$1(^'ZA'3&/\
    &Y&'b%).'#2.'Z$+,)J$+@%.'$b$V-/0%/&,(Z$*1%-)+*U'$_% S$,*<'#$<R$#-#'#(9$A$L1'.1'*#$#4W&$$%&$#)#$%$#$6$U%$M'$O($\
    H$%#)K$+O$$#$$$$$#+='&@-(L%'H&$*%,$5%#3^$%G&1X$'#%#%P$5>'-(:$(+M%$C'%,$5$*%$%8$)$#&&%+%$%&+#'$$'%.-#$#%%$('$%8\
    $)$$$$$$%#$''$%%&#*&$#*2.%$+$%$8$)$$$'%,$%$%%#2&%,,)$%$*%$%8$)$$$'%+%$%%*%'$$'%,$#3$$(&%$&&$$#$$&$&%&.''&%$&%#\
    )#1,3/$%$9$2%+$%$&*$$%%#%&%,3&$*$%$9$,$'%+$%$&*$)$$&%,$%//$%$U$$%$'(&*'%,-($%$4&:$+$#%)&#'($#$*),%$0]$(1$,J$$$\
    #$'$:$#$9%'$#$)$,%&C$#:$),.#$#$#',$F$'6$4$F$,#]$L%)P%%H$$#(#%M$$O-$&%)$#$&%K$$&%C$$&%)$#$&%1$[$$&%E%%%C$23X%%(\
    &N6%3$<(M%&-*8,8.6//$%$$/V%&#'$%,D$%$-)[%*M$(H%-A$.'.-J$%'.N$'<),I$>'b$$?%-),0#+AT$O%&,4+/V&/Z$+,&S$%-(M$%%3%$\
    I$(X3%(%H$%(%*$#$#$#$A%W$$)$#&%$)&&%('/(%$)E%$6#?#0#3/V$C$4#'#%,$#&')#$#$#$&$-%&(''#4K$P<V$Y[$G*)+/H$$#(#%Z$*#\
    2:,)$)$)$)$)$)$)$)$BR$#X1%<1$'%''X%%$%%$]%$&(M$$a%4BS$2C3cP)C%OW8F%P$%O+&>7U$$,$U&H$+%I&%E%%$$#$*8X$'#6V$/H%-,\
    ):&#$S$%F$/?&C%1-)A$Y$,0%,)9&K%;%%2%'-(%(%(,)$)$M$$0)^&$$%,)Fa-/9'S$GK+P.%L&I$)/'(.$/$'$#$$$$$N&D$M.5c$%X$K$.'\
    232&$;%C$'$I'6,*<'#$<.[%&(%(%(%%F$.$<$5$$$1%0E$^&H%W$K'#E'?&S$2#BB0@(M$(@%F$'*$'M$a'%,)F$'F$'J$+V$/-$1$)$$$-$1\
    $)$$&V$/Y,,8-*;($L$$+H%(%#$N$$$&#%9-9,AD%5$$-8-<I%Z$)$C%&$$(*$%$?%%'#C$?&?F$*$@<X$-8-504Q&K%Z$U$0U$0J$+,)H$&'$\
    9^*L$$$&$3%Z$C$-#+C$B8M$7>9,I%B2,_$*#0;*,)W$$,'&+F$%#,G%'&$/$#F$4$G$)&b$)$#$&$1$,*^$(,)&$*%$%8$)$$$'$,%$%%%#)#\
    ()%)&'.,$#%#$H$$,$#%#$&$*0$@M%(,'&AH%$#+,I(X$%+:(E$C%&#.,I$[$*,)6?=%1',))](^$H&L%8*%#%*$$$@$$%+/,I%*%P$%*$$>b$\
    +#+L%&#5K%J)C$2,)+$O$$+2,;@%8$0L%)$$$N$&#$$$++,)($$$G$$$$(*,Y,9,3$K$&'0-X%#R%]?I&Q&4F)OU%C&2RD$38-^`&(I5]X)]$I\
    Y$[4*A$,)Q%$,)@%'.Y$,&/,,7(5S0O$&,I)c$C'M%'[$*3C%$$$.$1Zc(+XI$L$,JZ+&$)$$$E,2#@%%#1&+N/GK%M&(/&+*,&$TE',I3P$%9\
    b3'&(+*%)A&W'%_0W%$I%$$%#%$%&$.$#$)$C%$&%*$)$>$&$'$#&)$V-%;$;$A$;$A$;$A$;$A$;$*%T$C3Y$'T$+#1#9'$1SE$A)(X))$3%)\
    $$$'(a$D$#S&O$&0%,'#D-A4]$Y1L$Y)M$H2)$&$$$1$G).)L$N%',IH$&$=$$$#%#$,$&$#$#)#'#$#$#$%$$$#%#$#$#$#$#$$$#%&$)$&$&\
    $#$,$3(%$'$3W6<)<)<IV%,IC$cYL$C$]D')a)%DW(1SL*2P6EP%a3ER$M^'(cE'SMZ8R* S$,*<'#$<R$#*$$#&$$%$9$A$L1'.1'*#$#4W&$\
    $%&$#)#$%$#$6$U%$M'$O($H$%#)K$+O$$#$$$$$#+='&@-(L%'H&$*%,$5%#3^$%G&1X$'#%#%P$5>'-(:$(+M%$C'%,$5$*%$%8$)$#&&%+%\
    $%&+#'$$'%.-#$#%%$('$%8$)$$$$$$%#$''$%%&#*&$#*2.%$+$%$8$)$$$'%,$%$%%#2&%,,)$%$*%$%8$)$$$'%+%$%%*%'$$'%,$#3$$(&\
    %$&&$$#$$&$&%&.''&%$&%#)#1,3/$%$9$2%+$%$&*$$%%#%&%,3&$*$%$9$,$'%+$%$&*$)$$&%,$%//$%$U$$%$'(&*'%,-($%$4&:$+$#%)\
    &#'($#$*),%$0]$(1$,J$$$#$'$:$#$9%'$#$)$,%&C$#:$),.#$#$#',$F$'6$4$F$,#]$L%)P%%H$$#(#%M$$O-$&%)$#$&%K$$&%C$$&%)$\
    #$&%1$[$$&%E%%%C$23X%%(&N6%3$<(M%&-*8,8.6//$%$$/V%&#'$%,D$%$-)[%*M$(H%-A$.'.-J$%'.N$'<),I$>'b$$?%-),0#+AT$O%&,\
    4+/V&/Z$+,&S$%-(M$%%3%$I$(X3%(%H$%(%*$#$#$#$A%W$$)$#&%$)&&%('/(%$)E%$6#?#0#3/V$C$4#'#%,$#&')#$#$#$&$-%&(''#4K$\
    P<V$Y[$G*)+/H$$#(#%Z$*#2:,)$)$)$)$)$)$)$)$BR$#X1%<1$'%''X%%$%%$]%$&(M$$a%4BS$2C3cP)C%OW8F%P$%O+&>7U$$,$U&H$+%I\
    &%E%%$$#$*8X$'#6V$/H%-,):&#$S$%F$/?&C%1-)A$Y$,0%,)9&K%;%%2%'-(%(%(,)$)$M$$0)^&$$%,)Fa-/9'S$GK+P.%L&I$)/'(.$/$'\
    $#$$$$$N&D$M.5c$%X$K$.'232&$;%C$'$I'6,*<'#$<.[%&(%(%(%%F$.$<$5$$$1%0E$^&H%W$K'#E'?&S$2#BB0@(M$(@%F$'*$'M$a'%,)\
    F$'F$'J$+V$/-$1$)$$$-$1$)$$&V$/Y,,8-*;($L$$+H%(%#$N$$$&#%9-9,AD%5$$-8-<I%Z$)$C%&$$(*$%$?%%'#C$?&?F$*$@<X$-8-50\
    4Q&K%Z$U$0U$0J$+,)H$&'$9^*L$$$&$3%Z$C$-#+C$B8M$7>9,I%B2,_$*#0;*,)W$$,'&+F$%#,G%'&$/$#F$4$G$)&b$)$#$&$1$,*^$(,)\
    &$*%$%8$)$$$'$,%$%%%#)#()%)&'.,$#%#$H$$,$#%#$&$*0$@M%(,'&AH%$#+,I(X$%+:(E$C%&#.,I$[$*,)6?=%1',))](^$H&L%8*%#%*\
    $$$@$$%+/,I%*%P$%*$$>b$+#+L%&#5K%J)C$2,)+$O$$+2,;@%8$0L%)$$$N$&#$$$++,)($$$G$$$$(*,Y,9,3$K$&'0-X%#R%]?I&Q&4F)O\
    U%C&2RD$38-^`&(I5]X)]$IY$[4*A$,)Q%$,)@%'.Y$,&/,,7(5S0O$&,I)c$C'M%'[$*3C%$$$.$1Zc(+XI$L$,JZ+&$)$$$E,2#@%%#1&+N/\
    GK%M&(/&+*,&$TE',I3P$%9b3'&(+*%)A&W'%_0W%$I%$$%#%$%&$.$#$)$C%$&%*$)$>$&$'$#&)$V-%;$;$A$;$A$;$A$;$A$;$*%T$C3Y$'\
    T$+#1#9'$1SE$A)(X))$3%)$$$'(a$D$#S&O$&0%,'#D-A4]$Y1L$Y)M$H2)$&$$$1$G).)L$N%',IH$&$=$$$#%#$,$&$#$#)#'#$#$#$%$$$\
    #%#$#$#$#$#$$$#%&$)$&$&$#$,$3(%$'$3W6<)<)<IV%,IC$cYL$C$]D')a)%DW(1SL*2P6EP%a3ER$M^'(cE'SMZ8R*
    """

  /// Gap and signed distance of every scalar that folds to one.
  static let simpleFolds: StaticString = """
    D%C%$C%$C%$C%$C%$C%$C%$C%$C%$C%$C%$C%$C%$C%$C%$C%$C%$C%$C%$C%$C%$C%$C%$C%$C%$C%_%QS$.C%$C%$C%$C%$C%$C%$C%$C%$C\
    %$C%$C%$C%$C%$C%$C%$C%$C%$C%$C%$C%$C%$C%$C%%C%$C%$C%$C%$C%$C%$C%E$%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%\
    %%%'%%%%%&%%%%%%%%%%%%%%%&%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%T*$%%%%%%Z3%G0$%%%%`/$%%^/$^/$%&b'$W/$\
    Y/$%%^/$b/%I0$E0$%'I0$M0%O0$%%%%%%W0$%%W0&%%W0$%%U0$U0$%%%%Y0$%'%+'$%%'$%%'$%%%%%%%%%%%%%%%%%&%%%%%%%%%%%%%%%%\
    %&'$%%%%D)$R&$%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%F+%%%%%%%%%%%%%%%%%%+YE8$%%H-$SE8&%%H/$M'$Q'$%%%%%%%%%Z*\
    K*N$%%%'%,K**O%%M%$M%$M%%C'%b&$b&%C%$C%$C%$C%$C%$C%$C%$C%$C%$C%$C%$C%$C%$C%$C%$C%$C%%C%$C%$C%$C%$C%$C%$C%$C%$C\
    %:%03$_$$T$'@$N$%%%%%%%%%%%%%%%%%%%%%%%%%N&$c%&Z&$c&%%%0$%&F+$F+$F+$C($C($C($C($C($C($C($C($C($C($C($C($C($C($\
    C($C($C%$C%$C%$C%$C%$C%$C%$C%$C%$C%$C%$C%$C%$C%$C%$C%$C%$C%$C%$C%$C%$C%$C%$C%$C%$C%$C%$C%$C%$C%$C%$C%T$%%%%%%%\
    %%%%%%%%%%%%%%%%%%%%%%%%%%-%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%A$%%%%%%%%%%%%%&%%%%%%%%%%%%%\
    %%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%&C&$C&$C&$C&$C&$C&$C&$C&$C&$\
    C&$C&$C&$C&$C&$C&$C&$C&$C&$C&$C&$C&$C&$C&$C&$C&$C&$C&$C&$C&$C&$C&$C&$C&$C&$C&$C&$C&$C&M^%CI1$CI1$CI1$CI1$CI1$C\
    I1$CI1$CI1$CI1$CI1$CI1$CI1$CI1$CI1$CI1$CI1$CI1$CI1$CI1$CI1$CI1$CI1$CI1$CI1$CI1$CI1$CI1$CI1$CI1$CI1$CI1$CI1$CI1\
    $CI1$CI1$CI1$CI1$CI1%CI1)CI1N<2$2$2$2$2$2FG%_G/$]G/$JG/$FG/$FG/$HG/$ZF/$JE/$I`G%$%*c_($c_($c_($c_($c_($c_($c_(\
    $c_($c_($c_($c_($c_($c_($c_($c_($c_($c_($c_($c_($c_($c_($c_($c_($c_($c_($c_($c_($c_($c_($c_($c_($c_($c_($c_($c\
    _($c_($c_($c_($c_($c_($c_($c_($c_(&c_($c_($c_(D-%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%\
    %%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%*V&(%%%%%%%%%%%%%%%%%%%\
    %%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%-2$2$2$2$2$2$2$2,2$2$2$2$2$2.2$2$2\
    $2$2$2$2$2,2$2$2$2$2$2$2$2,2$2$2$2$2$2/2%2%2%2,2$2$2$2$2$2$2$2L%2$2$V'$V'&LC1-N($N($N($N(02$2$J)$J)02$2$c)$c)$\
    0/c*$c*$_*$_*N,]X1'aN3$NG3*[$Q$C$$C$$C$$C$$C$$C$$C$$C$$C$$C$$C$$C$$C$$C$$C$$C$7%V<W$$W$$W$$W$$W$$W$$W$$W$$W$$W\
    $$W$$W$$W$$W$$W$$W$$W$$W$$W$$W$$W$$W$$W$$W$$W$$W$T]$C&$C&$C&$C&$C&$C&$C&$C&$C&$C&$C&$C&$C&$C&$C&$C&$C&$C&$C&$C\
    &$C&$C&$C&$C&$C&$C&$C&$C&$C&$C&$C&$C&$C&$C&$C&$C&$C&$C&$C&$C&$C&$C&$C&$C&$C&$C&$C&$C&T$%%Pc7$NQ*$Pb7&%%%%%%ZD8\
    $]c7$aD8$_D8%%&%,aF8$aF8$%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%\
    %%%%%%%%%%%%%%,%%%(%QMA%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%7%%%%%%%%%%%%%%%%%%%%%%%%%%%K'%%%%%%%%%%%%\
    %'%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%.%%%%JCH%$%%%%%%%%%(%%RUU%&%%%'%%%%%%%%%%%%%%%%\
    %%%%JWU%$aWU%$XWU%$DWU%$JWU%%FTU%$VUU%$LTU%$C^$$%%%%%%%%%%%%%%%%c%$HWU%$RFH%$%%%%PYU%$%'%)%%%%%%DGV%<%_>c`N%$c\
    `N%$c`N%$c`N%$c`N%$c`N%$c`N%$c`N%$c`N%$c`N%$c`N%$c`N%$c`N%$c`N%$c`N%$c`N%$c`N%$c`N%$c`N%$c`N%$c`N%$c`N%$c`N%$c\
    `N%$c`N%$c`N%$c`N%$c`N%$c`N%$c`N%$c`N%$c`N%$c`N%$c`N%$c`N%$c`N%$c`N%$c`N%$c`N%$c`N%$c`N%$c`N%$c`N%$c`N%$c`N%$c\
    `N%$c`N%$c`N%$c`N%$c`N%$c`N%$c`N%$c`N%$c`N%$c`N%$c`N%$c`N%$c`N%$c`N%$c`N%$c`N%$c`N%$c`N%$c`N%$c`N%$c`N%$c`N%$c\
    `N%$c`N%$c`N%$c`N%$c`N%$c`N%$c`N%$c`N%$c`N%$c`N%$c`N%$c`N%$c`N%E_7C%$C%$C%$C%$C%$C%$C%$C%$C%$C%$C%$C%$C%$C%$C%\
    $C%$C%$C%$C%$C%$C%$C%$C%$C%$C%$C%II$S%$S%$S%$S%$S%$S%$S%$S%$S%$S%$S%$S%$S%$S%$S%$S%$S%$S%$S%$S%$S%$S%$S%$S%$S%\
    $S%$S%$S%$S%$S%$S%$S%$S%$S%$S%$S%$S%$S%$S%$S%L'S%$S%$S%$S%$S%$S%$S%$S%$S%$S%$S%$S%$S%$S%$S%$S%$S%$S%$S%$S%$S%$\
    S%$S%$S%$S%$S%$S%$S%$S%$S%$S%$S%$S%$S%$S%$S%a'Q%$Q%$Q%$Q%$Q%$Q%$Q%$Q%$Q%$Q%$Q%%Q%$Q%$Q%$Q%$Q%$Q%$Q%$Q%$Q%$Q%$Q\
    %$Q%$Q%$Q%$Q%%Q%$Q%$Q%$Q%$Q%$Q%$Q%%Q%$Q%NZ$C'$C'$C'$C'$C'$C'$C'$C'$C'$C'$C'$C'$C'$C'$C'$C'$C'$C'$C'$C'$C'$C'$C\
    '$C'$C'$C'$C'$C'$C'$C'$C'$C'$C'$C'$C'$C'$C'$C'$C'$C'$C'$C'$C'$C'$C'$C'$C'$C'$C'$C'$C'b'C%$C%$C%$C%$C%$C%$C%$C%\
    $C%$C%$C%$C%$C%$C%$C%$C%$C%$C%$C%$C%$C%$C%_]%C%$C%$C%$C%$C%$C%$C%$C%$C%$C%$C%$C%$C%$C%$C%$C%$C%$C%$C%$C%$C%$C%\
    $C%$C%$C%$C%$C%$C%$C%$C%$C%$C%DO8C%$C%$C%$C%$C%$C%$C%$C%$C%$C%$C%$C%$C%$C%$C%$C%$C%$C%$C%$C%$C%$C%$C%$C%$C%$C%\
    $C%$C%$C%$C%$C%$C%DXAG%$G%$G%$G%$G%$G%$G%$G%$G%$G%$G%$G%$G%$G%$G%$G%$G%$G%$G%$G%$G%$G%$G%$G%$G%$G%$G%$G%$G%$G%\
    $G%$G%$G%$G%
    """

  /// Gap, count and signed distances of every scalar that folds to several.
  static let fullFolds: StaticString = """
    c)%Z)Z)T%%P/Q@<%I:X0J(%N;[4C0&U%R+a+C$&M$R-a-Z1%F%,RK)%_E2LY0$%HE2a[0$%DE2_[0$%cD2a[0$%TF2Za0'%XE2XE2U(%X[0]F1\
    %&][0aF1FH1%&a[0DG1HH1%&D]0HG1JD1M$%c*P`0$%c*R`0$%c*T`0$%c*V`0$%c*X`0$%c*Z`0$%c*]`0$%c*_`0$%R+a`0$%R+c`0$%R+Da\
    0$%R+Fa0$%R+Ha0$%R+Ja0$%R+La0$%R+Na0$%c)Pa0$%c)Ra0$%c)Ta0$%c)Va0$%c)Xa0$%c)Za0$%c)]a0$%c)_a0$%R*aa0$%R*ca0$%R*\
    Db0$%R*Fb0$%R*Hb0$%R*Jb0$%R*Lb0$%R*Nb0$%c&Pb0$%c&Rb0$%c&Tb0$%c&Vb0$%c&Xb0$%c&Zb0$%c&]b0$%c&_b0$%R'ab0$%R'cb0$%\
    R'Dc0$%R'Fc0$%R'Hc0$%R'Jc0$%R'Lc0$%R'Nc0&%F'Tc0$%FC1Vc0$%RC1Xc0%%LC1JJ1$&NC1LJ1_c0(%XC1HC1)%_'TC1$%ZC1VC1$%ND1\
    XC1%%aC1JK1$&cC1LK1_C1(%LD1HD1)&TD1VO1FP1$&VD1XO1FP1&%]D1JL1$&_D1aO1LL1.&]D1VP1FQ1$&_D1XP1FQ1$%HE1DP1%%DE1JM1$\
    &FE1aP1LM1.%N*TF1$%VE1VF1$%NE1XF1%%]E1JN1$&_E1LN1_F1(%HF1HG1G[Y$%VLa&VLa&$%XLa&RLa&$%ZLa&NLa&$&]La&]La&VLa&$&_\
    La&_La&RLa&$%FLa&DLa&$%HLa&FLa&0%a]^&]]^&$%c]^&a^^&$%D^^&V^^&$%R]^&c]^&$%H^^&V^^&
    """
}
