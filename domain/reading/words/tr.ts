import type { Words } from '../concept.ts';

export const TR: Words = {
  customs: 'gümrük*, gümrüğ*, muhafaza müdürlüğü, gümrük müdürlüğü, gümrük idaresi, gümrük muhafaza, gümr',
  clearance:
    'gümrük işlem*, gümrükleme*, gümrük süreci*, gümrük prosedür*, gümrük kontrol*, gümrük beyan*, gümrük müşavirliği işlem*, gümrük muayene*, ithalat işlem*, ihracat işlem*, gümrük çıkış*, gümrük formalite*, gümrük ithalat işlem*, gümrükten geçiş işlem*, gümrüklenme*, gümrük süreç*, ithalat süreci*, ihracat süreci*, gümrük formalit*, gümrük tahakkuk işlem*, gümrük incelemesi*, gümrükten çekme işlem*, ithal işlem*, gümrükleme süreci*',
  leftCustoms:
    'gümrükten, gümrük çıkışı, gümrük tarafından iade, gümrüğünden, gümrükten geri, gümrükten alındı, gümrükten ayrıldı, gümrük tarafından geri, gümrük sahasından, gümrük alanından, gümrük müdürlüğünden, gümrük tarafından teslim, gümrükten iade',
  import: 'ithal*, varış ülkesi, ithalat*, giriş ülkesi',
  export: 'ihrac*, ihracat*, ihraç*, çıkış ülkesi',
  toDestination:
    'varış ülkesi*, hedef ülke*, varış ülke*, alıcı ülke*, gideceği ülke*, türkiye ye ulaştı, türkiye ye geldi',
  atOrigin: 'çıkış ülke*, gönderici ülke*, menşe ülke*, çıkış yapılan ülke*, göndericinin ülkesi*, kaynak ülke*',
  underway: 'transit ülke*, transit gümrük*',
  invoice:
    'fatura*, ödeme belgesi, satın alma belgesi, değer beyanı, ödeme dekontu, dekont*, proforma, satın alma kanıtı, değer belgesi, alışveriş fişi, sipariş fişi, satış fişi, fiş, satın alma faturası, alım belgesi, fiyat belgesi, değer kanıtı, değeri gösteren, bedeli gösteren, sipariş onayı, banka dekontu, ödeme kanıtı, ödeme makbuzu, proforma fatura, kıymet beyan*, kıymet belgesi, satış faturası',
  identity:
    'kimlik*, tc kimlik*, vergi numarası*, vergi no, pasaport*, vergi kimlik*, t c kimlik*, tckn, vkn, nüfus cüzdanı, tc no, tc kimlik no, t c kimlik no, t c no, kimlik no, kimlik numarası*, kimlik bilgisi*, kimlik belgesi*, kimlik fotokopisi, nüfus*, ehliyet*, pasaport no, vergi levhası, vergi numara*, eori, ioss, ikamet*, yabancı kimlik*, kimlik doğrulama*',
  attorney:
    'vekalet*, vekâlet*, yetki belgesi, temsil belgesi, vekâletname*, vekaletname*, temsil yetkisi, temsil yetki*, yetkilendirme*, yetki formu, yetki yazısı, temsilname*',
  permit:
    'izin belgesi*, ithalat izni*, lisans*, sertifika*, menşe şahadet*, ruhsat*, uygunluk belgesi, izin yazısı, reçete, kontrol belgesi, bakanlık izni, izni, izin yazı*, özel izin, ön izin, ithal izni, ithalat izin*, ihracat izn*, tarım bakanlığı izni, sağlık bakanlığı izni, sağlık sertifika*, ce belgesi, uygunluk belge*, uygunluk yazısı, gerekli izin*, izin gerek*, izin bekl*, izin alın*, izin eksik*, menşe belge*, menşei, onay belgesi, reçete*, bitki sağlık*, analiz belgesi, tareks*',
  papers:
    'belge*, evrak*, beyanname*, form, formu, doküman*, beyan*, dilekçe*, evrağ*, dokuman*, formlar*, konşimento*, beyannamesi*, taahhütname*, cn22, cn23, dosya*, ek belge*, nüsha*',
  information:
    'bilgi*, veri*, açıklama*, içerik*, yanıt*, detay*, telefon*, iletişim bilgi*, gtip, cevap*, talimat*, içeriğ*, ürün bilgisi*, ürün açıklama*, eşya tanım*, telefon numara*, teyit*, açıklaması, mal tanım*, ek bilgi*, gtip numarası, e posta adresi',
  address: 'adres*, posta kodu, kapı no, kapı numarası, açık adres*, cadde*, sokak*, mahalle*, daire no, bina no, ilçe',
  duty: 'vergi*, harç*, kdv, resim*, gümrük vergi*, gümrük ücret*, gümrük bedel*, ithalat vergi*, gümrük masraf*, ötv, gümrük vergisi*, gümrük vergileri*, vergiler*, vergileri*, gümrük harc*, ithalat vergisi*, gümrük tahakkuk*, ek vergi, damga vergisi, ardiye ücret*, gümrükleme ücret*, gümrükleme masraf*, gümrük hizmet bedel*, trt bandrol*, bandrol, vergi borc*, kkdf, gümrük borc*',
  payment:
    'ödeme*, ücret*, tutar*, bedel*, tahsil*, masraf*, ödenme*, borç*, ödeyin*, yatırma*, ödeyiniz, havale, eft, ödeyerek, tahsilat*, ücreti, tutarı, borcu',
  receiver:
    'alıcı*, alici*, ithalatçı*, müşteri*, muhatap*, alıcısı*, alıcısı, alıcıdan, alıcının, alıcıya, ithalatçıdan, müşteriden, tüketici*, muhatab*, satın alan',
  you: 'kimlik numaranız*, faturanız*, tarafınızdan, sizden, tarafınızca, bilgilerinizi, belgelerinizi, numaranızı, paylaşmanız, iletmeniz, ödemeniz, göndermeniz, yüklemeniz, ödemenizi, vermeniz, belgelerinizin, girmeniz, faturanızı, belgenizi, kimliğinizi, onayınız*, adresinizi, vekaletnamenizi, bilgileriniz*, belgeleriniz*, vergi numaranız*, paylaşmanızı, sunmanızı, yüklemenizi, iletmenizi, yapmanız*, yapmanızı, tamamlamanız*, sağlamanız*, göndermenizi, girmenizi, size ait, pasaportunuz*, kimliğiniz*',
  sender:
    'gönderici*, gönderen*, satıcı*, ihracatçı*, mağaza*, ihraç eden, yollayan, tedarikçi*, göndericiden, göndericinin, e ticaret firması, satıcıdan',
  toSender:
    'göndericiye, gönderene, göndericisine, satıcıya, göndericinize, gönderenine, göndericiye geri, mağazaya, göndericiye teslim, tedarikçiye, göndericinin adresine, gönderici adresine, çıkış yerine, geri göndericiye, çıkış noktasına, satıcısına, göndericisine geri, göndericide, gönderen firmaya, ihracatçıya, kaynağına, gönderici şubeye',
  broker:
    'gümrük müşavir*, broker*, müşavir*, müşavirlik*, gümrükçü*, gümrük komisyon*, gümrük temsilci*, dolaylı temsilci*, gümrük acente*',
  agent:
    'yerel kargo*, yerel kurye*, yerel taşıyıcı*, iş ortağı*, dağıtım firma*, yerel posta*, acente*, anlaşmalı, dağıtım şirketi*, yerel dağıtım*, yerel dağıtıcı*, kargo firmasına, teslimat ortağı*, taşıyıcı firmaya, partner*, taşıyıcıya, posta idaresine, taşeron*, kargo şirketine, kurye firmasına, teslimat firmasına, çözüm ortağı*, yerel kargo firmasına, kargo ortağı*, dağıtım ortağı*, yerel teslimat*, son kilometre, iş ortağımız*, yerel operatör*, ulusal posta*, ortak kargo*, kargo şirketi, posta işletmesine, anlaşmalı kargo*, dağıtım yapan firma*, yerel acente*, teslimat şirketi*, taşıyıcı ortağı*',
  airline: 'havayolu*, hava yolu*, uçak*',
  facility:
    'transfer merkezi*, şube*, depo*, dağıtım merkezi*, aktarma*, havalimanı*, merkez*, tesis*, birim*, işleme merkezi*, posta işleme, hub*, antrepo*, terminal*, ambar*, istasyon*, kargo kabul*, değişim merkezi*, müdürlük*, havaalanı*, ayrım',
  pickupPoint:
    'teslimat noktası*, kargomat*, şubede, teslim noktası*, kargo noktası*, pttkargomat, gel al, dolap*, şubeden, pudo, teslim alma noktası*, bekleme şubesi, kargopark*, esnaf nokta*, gelal, locker*, teslimat dolabı*, ptt şubesinde, paket noktası*, kolay gelsin nokta*, şubemizde, şubemizden, iş yerinden, paket dolabı*, akıllı dolap*',
  safePlace:
    'komşu*, posta kutusu*, güvenlik*, kapıcı*, resepsiyon*, yakını*, imza*, aile fert*, bizzat, kendisine, danışma*, site görevli*, apartman görevli*, aile bireyi*, çalışanına, yakınına, kapı önü*, kapıya, eşine, annesine, babasına, kardeşine, iş arkadaş*, sekreter*, bahçe, güvenlik görevli*, hane halk*, site yönetim*, yetkili kişi*',
  delivery: 'teslimat*, dağıtım, teslim, dağıtımı, teslimi, teslimatı',
  released:
    'serbest bırak*, gümrükten çekil*, gümrük onay*, onaylandı, millileş*, çekildi, gümrükten geç*, ithalat onay*, ithalatı onay*, serbest dolaşım*, çıkış izni verildi, gümrükten salın*, geçti, salıverildi, gümrüklendi, izin verildi, izin verilmiştir, gümrükten çekildi, gümrükten kurtul*, gümrükten serbest*, gümrük izni verildi, ithalat izni verildi, ithaline izin verildi, girişine izin verildi, çıkışına izin verildi, serbest bırakma, serbest kaldı, gümrükten salıver*, gümrüklemesi tamam*, ihracat onay*, ihracatı onay*, gümrükçe onay*, gümrük işlemi bitti, gümrük tarafından onay*, serbest dolaşıma, ithal edil*, millîleş*, gümrüklenmiş*, gümrüklemesi yapıldı, blokaj kaldır*, izin çıktı, onay verildi, onay alındı, sorunsuz geçti, gümrüğü geçti, gümrükten geçiş yaptı, gümrükten çık*',
  complete:
    'tamamlan*, sonuçlan*, bitti, başarıyla, başarılı, bitirildi, sona erdi, tamam, gerçekleşti, gerçekleştirildi, tamamladı, sonlandı, yapıldı, neticelen*, tamamlandı, bitmiş*, bitiril*, sonuca ulaş*, sona er*, gerçekleştiril*, başarı ile, halledil*, yapılmış*, sonuçlandı',
  presented:
    'gümrüğe sunul*, gümrüğe teslim*, gümrüğe ulaş*, gümrüğe sevk*, gümrüğe gel*, gümrüğe iletil*, gümrük işlemi bekl*, gümrük girişi, gümrüğe gir*, gümrüğe gönder*, gümrüğe varış*, gümrüğe ver*, gümrüğüne teslim, gümrük kontrolüne, gümrüğe beyan*, gümrük idaresine, gümrüğe, gümrük müdürlüğüne, gümrük muayenesine, gümrüğüne sunul*, gümrüğüne ulaş*, gümrükleme bekl*, gümrüklenmeyi bekl*, gümrük işlemlerini bekl*, gümrük işlemi için, gümrük işlemleri için, gümrüğe arz*, gümrüğe takdim*, gümrüğe nakl*, gümrüğe yönlen*, gümrüğe taşın*, gümrüğe aktar*, gümrüğe götür*, gümrüğe intikal*, gümrük idaresine sun*, gümrük idaresine teslim*, gümrük müdürlüğüne sun*, gümrük yetkililerine*, gümrük makamlarına*, gümrük makamına*, gümrük otoritelerine*, gümrük otoritesine*, gümrüğüne geldi, gümrüğüne vardı, gümrüğüne gir*, gümrüğüne ver*, gümrüğüne sevk*, gümrük sahasına*, gümrük alanına*, gümrük deposuna*, gümrük antreposuna*, gümrük denetimine*, gümrük işlemlerine sun*, gümrük işlemine alın*, gümrük muayene için, gümrükleme için sun*, gümrük muayene sırası*, gümrük sırası*, gümrük girişi yap*, gümrük kabul*, gümrükçe teslim al*, gümrük tarafından teslim al*, gümrük tarafından kabul*, gümrük için hazır*, ithalat gümrüğüne*, ihracat gümrüğüne*, gümrük kontrolü için, gümrük denetimi için',
  process:
    'devam ediyor, devam etmekte*, inceleme*, kontrol*, işlemde, sürüyor, muayene*, işlem görüyor, incelen*, sürmekte*, işlem görmekte*, yapılıyor, yapılmakta*, kontrol ediliyor, gümrükleniyor, aşamasında, sürecinde, değerlendir*, gümrüklenmekte*, işleniyor, işlemleri yürütül*, sürecine, inceliyor, yürütülüyor, gümrükte işlem, gümrük işlemi sürüyor, muayenede, incelemede, kontrolde, denetim*, denetlen*, incelem*, değerlendirm*, değerlendirilm*, yürütül*, işleme alın*, işlem yapıl*, yürütülmekte*, sürdürül*, tarama, taran*, tetkik*, aşamada, kıymet tespit*, işlemlerinde, ekspertiz*, devam, sürdürülüyor, muayene edil*, gözden geçir*',
  start: 'başla*, başlatıl*, başladı, başlamış*, başlatıldı, başlanmış*, başlandı, başlıyor',
  received:
    'alındı, ulaştı, teslim alındı, yeniden başla*, temin edildi, iletildi, sağlandı, teslim edilen belge*, kabul edildi, tamamlandı ve, devam ediyor, devam edildi, ulaşmıştır, alınmıştır, alındığından, yüklendi, sunuldu, iletilmiştir, iletti, sundu, sağladı, ibraz etti, sağlamış*, gönderdi, verdi, ulaştırdı, teslim etti, sunulmuş*, sağlanmış*, tamamlandığından, ulaştırıldı, eklendi, bildirildi, temin etti, iletilmiş*, ibraz edildi, ibraz edilmiş*, evraklar tamam, belgeler tamam, belgeler eksiksiz, tamamlanan belge*, yükledi, onaylanan belge*, bildirdi, ibraz etmiş*',
  paid: 'ödendi, ödenmiş*, tahsil edildi, ödeme alındı, ödeme yapıldı, ödemesi alındı, ödemesi yapıldı, ödeme onaylandı, yatırıldı, ödemesi tamamlandı, tahsil edilmiştir, ödeme tamamlandı, ödemeniz alındı, ödemesi gerçekleş*, ödemeniz onaylandı, ödeme alınmıştır, ödemeniz alınmıştır, ödeme başarılı, ödedi, ödemiştir, ödemesini yaptı, yatırdı, ödemiş, önceden ödendi, peşin ödendi, ön ödemeli, ödeme yapılmış*, ödemesi yapılmış*, ödemesi tamamlanmış*, ödeme gerçekleşti, ödeme gerçekleştirildi, vergisi ödendi, ücreti ödendi, ödendiği*, ödeme işlemi tamam*, tahsilat yapıldı, tahsilatı yapıldı, tahsilat tamam*, ödemeyi yaptı, yatırılmış*, ödeme başarıyla, peşin öden*, önceden öden*, ödenen, kapatıldı borç',
  delivered:
    'teslim edildi, teslim edilmiş*, teslimat tamamlandı, teslim edil, dağıtıldı, teslimat yapıldı, teslimat gerçekleşti, teslim olundu, teslim ettik, başarıyla teslim, teslimatı yapıldı, bırakıldı, teslimatı tamamlandı, teslim gerçekleş*, teslimi yapıldı, teslimi gerçekleş*, teslimatı gerçekleş*, teslimat başarılı, teslimat başarıyla, elden teslim, tebliğ edildi, teslimi tamam*',
  collected:
    'teslim alındı, teslim aldı, alıcı tarafından alındı, şubeden alındı, teslim almıştır, alıcısı tarafından alın*',
  returned:
    'iade edildi, iade edilmiş*, iade teslim edildi, iade tamamlandı, iadesi tamamlandı, iade olarak teslim, iadesi yapıldı, geri teslim edildi, iade teslimatı tamam*, iadesi gerçekleş*, geri verildi, iade gerçekleş*, iade teslim, iade alındı, iade işlemi tamam*, göndericiye ulaştı, göndericiye teslim edildi, geri döndü göndericiye, iade gönderi teslim*, göndericisine teslim edildi, gönderici tarafından geri alındı, satıcıya teslim edildi, iade kargo teslim*, göndericiye geri verildi, gönderene teslim edildi, iade edilerek teslim*',
  arrived:
    'ulaştı, vardı, geldi, varış, giriş yaptı, girişi yapıldı, ulaşmıştır, gelmiştir, varmıştır, giriş, varışı, iniş yaptı, indi, ulaşmış, varış yaptı',
  departed:
    'ayrıldı, çıkış yaptı, yola çıktı, sevk edildi, gönderildi, çıktı, hareket etti, çıkışı yapıldı, ayrılmıştır, çıkış, kalktı, kalkış, çıkmıştır, yola çıkmıştır, sevk edilmiştir, uğurlandı, gönderilmiştir, ayrılış',
  accepted:
    'kabul edildi, teslim alındı, göndericiden alındı, kabul, kargo alındı, kargoya verildi, alım yapıldı, göndericiden teslim, kurye teslim aldı, kabulü yapıldı, kargoya teslim, gönderi alındı, postaya verildi, alımı yapıldı, göndericisinden alındı',
  handed:
    'teslim edildi, devredildi, aktarıldı, devir, iletildi, yönlendirildi, verildi, devredilmiştir, aktarılmıştır, nakledil*, sevk edildi',
  ready:
    'teslim alınmayı bekl*, teslim alabilirsiniz, şubede bekl*, teslime hazır, teslim almanızı, teslim alınabilir, alıcısını bekl*, şubede alıcı*, teslim almaya hazır, teslim alınmaya hazır, şubeden alabilirsiniz, müşteri bekliyor, şubede bekletil*, alabilirsiniz, sizi bekliyor, teslim almak için, teslim alınmak üzere, teslim almasını, şubeden teslim alabilir*, teslim almayı bekl*, şubede hazır, alıcıyı bekl*, alınmayı bekl*, teslim almanız, teslim alınız, şubede bekliyor, teslim alınması bekl*, alıcının gelmesi*, şubeden teslim alınız',
  outForDelivery:
    'dağıtıma çık*, dağıtımda, kurye dağıtım*, kuryede, dağıtıma ver*, teslimata çık*, kurye yolda, dağıtıcıda, dağıtıcıya ver*, zimmet*, dağıtım aracı*, adrese doğru, kurye üzerinde, kuryeye ver*, kuryeye teslim, kuryeye zimmet*, dağıtım için, dağıtımdadır, teslimat için yola, dağıtım görevlisi*, dağıtıma yüklen*, size doğru, dağıtım aracına, teslimat için kurye*, kurye ile, teslimat aracı*, dağıtımcıda',
  held: 'bekletil*, alıkonul*, durdurul*, tutul*, askıya*, el konul*, alıkon*, takıldı, bloke*, beklemeye alın*, beklemede, durduruldu, takılmış*, alıkoy*, askıda, müsadere*, kaldı, zapt*, mahsur, gümrükte bekliyor, gümrükte bekle*, gümrükte tutul*, serbest bırakmada gecikme, serbest bırakılması gecik*',
  need: 'gerek*, gerekli*, talep*, isten*, lütfen, ihtiyaç*, zorunlu*, rica, temin, lazım*, iletmesi, sunması, gerekmekte*, iletişime geç*, sunmanız*, başvur*, iste*, ödeyiniz, iletiniz, yükleyiniz, gönderiniz, şart*, irtibata geç*, ödeyin, gönderin, yükleyin, paylaşın, istiyor, istedi, istemekte*, isteniyor, girin, iletin, girmeniz, gerekmekte, gerekiyor, gerekir, gereken, gerek duy*, zorunda*, istenmekte*, istenen, talep edil*, talep etti, talep ediyor, sunulmalı*, iletilmeli*, verilmeli*, sağlanmalı*, tamamlanmalı*, eklenmeli*, yapılmalı*, doldurul*, imzalan*, sunması gerek*, ibraz*, ibraz etme*, sunulması, iletilmesi, iletişim kur*, irtibat*, arayın, arayınız, paylaşınız, doldurun, doldurunuz, beyan edin*, bekliyoruz, temin edil*, tamamlayın*, sununuz, bildiriniz, bildirin, mecbur*, ibrazı, istendi, ödemelidir, vermelidir, sunmalıdır, iletmelidir, göndermelidir, vermesi, göndermesi',
  await:
    'bekleniyor, bekliyor, beklenmekte*, beklemekte*, bekleyen, beklemede, bekle*, beklenen, bekleme, beklemekteyiz, bekleniliyor, beklentisi*, bekleyiş*',
  until: 'kadar, sonra, önce, takiben, ödenene kadar, üzere, ardından, müteakip, halinde',
  missing:
    'eksik*, hatalı*, yanlış*, geçersiz*, yetersiz*, bulunmamakta*, yok, uyuşmazlık*, uyumsuz*, tutarsız*, bulunmuyor, bulunmadığı*, okunmuyor, uyuşmuyor, noksan*, belirsiz*, alınamadı, olmadığı*, ibraz edilme*, olmaması, bulunamadı, iletilmedi, uygun değil, eksikliğ*, eksik olduğu*, tutarsızlık*, uyuşmazlığ*, uyumsuzluk*, mevcut değil*, bulunmadı, bulunmamaktadır belge, hatası, hatalı beyan, okunaksız*, okunamıyor, geçersizliğ*, belirtilmemiş*, belirtilmedi, eklenmemiş*, eklenmedi, ibraz edilmedi, ibraz edilmemiş*, sunulmadı, sunulmamış*, iletilmemiş*, verilmedi, verilmemiş*, sağlanmadı, sağlanmamış*, ulaşmadı, alınmadı belge, tamamlanmamış belge*, yetersizliğ*, düşük beyan, düşük kıymet*, faturasız, belgesiz, evraksız, izinsiz, vekaletsiz, çelişk*, gelmedi belge, muğlak, kayıp belge, eşleşmiyor, eşleşmemekte*, tam değil, doğru değil, süresi geçmiş belge',
  fail: 'başarısız*, sorun*, hata*, olumsuz*, gerçekleşmedi, arıza, problem*, aksaklık*',
  reject:
    'reddedil*, gümrük reddi*, izin verilmedi, ithalatı reddedil*, ithalat reddedil*, girişine izin verilme*, ithalatına izin verilme*, onaylanmadı, uygun bulunmadı, ret, kabul edilmedi, reddetti, red, onay verilmedi, ithali yasak*, yurda girişi, uygun görülmedi, izin verilmemiş*, izin vermedi, izin vermemiş*, gümrük reddetti, gümrük reddi, gümrükten red, gümrükçe redd*, ithalat reddi, ithalatı redd*, ihracatı redd*, ihracat redd*, girişi redd*, geri çevril*, ithalatı uygun görülme*, ithaline izin verilme*, ülkeye girişine*, ithali uygun*, ithali mümkün değil, ithalat yasağı, ithalat izni verilmedi, olumsuz karar, kabul görmedi, reddolun*, red edildi, ret edildi, gümrükten geçemedi, gümrükten geçmedi, izin verilmeyerek',
  return:
    'iade*, geri gönder*, iadesi*, geri dön*, geri yollan*, iadeye*, geri sevk*, dönüş*, geri gidiyor, geri iade*, geri yolda, dönüş yolunda, dönüşte, geri geliyor, geri götür*, göndericiye dön*, geri taşın*, iade yolunda, geri döndür*, geri gelmekte*, geriye gönder*, menşe ülkeye geri*, mahrecine iade*',
  absent:
    'adreste yok*, adreste bulunama*, evde yok*, adresinde bulunama*, not bırakıldı, kapalı*, kimse yok*, yerinde yok, haber kağıdı, adreste kimse, adresinde yok*, yerinde bulunama*, ulaşılamadı, adreste değil*, ihbarname*, haber notu, ulaşılamıyor, ulaşılamamış*, evde bulunama*, bulunamamış*, kimse bulunama*, yerinde değil*, evde değil*, tatil*, izinde, telefona cevap*, ihbar bırakıldı, ihbarlı, alıcıya ulaşıl*, müşteriye ulaşıl*',
  noAccess:
    'giriş yapılamadı, adrese ulaşılama*, girilemedi, erişilemedi, site girişi, adrese girileme*, ulaşım sağlanama*, giriş izni verilmedi, binaya girile*, erişim sağlanama*, adrese gidileme*',
  refused:
    'kabul etmedi, teslim almak istemedi, almayı reddetti, kabul edilmedi, reddetti, alıcı tarafından reddedil*, teslim almadı, almak istemedi, almaktan vazgeç*, alıcı kabul etme*, kabul etmemiş*, almayı kabul etme*, almaktan imtina, teslim almayı reddet*, almadı',
  unclaimed:
    'teslim alınmadı, süresi doldu, bekleme süresi, alınmadığı*, süresinde alınma*, alıcısı gelme*, teslim alınmamış*, alınmamıştır, süre doldu, bekleme süresini, alıcısı tarafından alınma*, şubeden alınma*, teslim alınmayan, teslim alınmadığı*, gelip alınma*',
  badAddress:
    'adres yetersiz*, adres hatalı, adres yanlış, yanlış adres, eksik adres, adres eksik*, adresinden taşın*, adres bulunamadı, tanınmıyor, hatalı adres, yetersiz adres, adreste tanınm*, taşınmış*, adres bilgisi*, adresi yetersiz*, adres sorun*, adresi hatalı, adres geçersiz, taşınmıştır, adresi eksik, adresi yanlış, adresten ayrıl*, geçersiz adres, adres problemi, taşındı, adreste böyle, adresi bulunama*, adres bilgileri, bilinmiyor, tanınmamakta*, adresi bilinm*, adres kaynaklı, adres açık değil',
  attempt:
    'teslim edilemedi, teslim edileme*, teslim edilmedi, dağıtılamadı, teslimat denemesi*, teslimat başarısız, teslimat yapılamadı, teslim etme girişimi, teslimat gerçekleş* dağıtım, teslim edilmemiş*, teslimat gerçekleştirileme*, teslimat denendi, teslim edilememiş*, teslimat gerçekleşmedi, uğranıldı, teslimat yapılama*, dağıtım yapılama*, teslim denemesi, teslimat girişimi, başarısız teslimat, teslim etmeye çalış*, teslimat tamamlanama*, teslim olunamadı, teslim edemedik, dağıtılama*',
  delay: 'gecik*, ertele*, gecikme*, aksama*, geç kal*, daha uzun, yoğunluk*, rötar*, daha geç, ertelen*',
  weather:
    'hava koşul*, hava muhalefet*, kar yağış*, fırtına*, sel, kötü hava, olumsuz hava, doğal afet*, yoğun kar, hava şart*, deprem*, afet*, mücbir*',
  transportTrouble:
    'uçuş*, grev*, kaza*, trafik*, araç arıza*, sefer*, araç kaza*, nakliye gecikme*, uçak gecikme*, taşıma aracı*, araç arızası, yol kapalı, yol kapanma*, aktarma gecikme*',
  misrouted:
    'yanlış yönlendir*, hatalı sevk*, yanlış şube*, hatalı yönlendir*, yanlış sevk*, yanlışlıkla, yanlış ayrım*, yanlış tasnif*, yanlış birim*, hatalı tasnif*, hatalı ayrım*, yanlış merkez*, hatalı gönder*, yanlış gönder*, yanlış yere, hatalı dağıtım, yanlış transfer*, hatalı aktarma, yanlış il',
  damaged: 'hasar*, zarar gör*, kırık, yırtık, ezik, kırıldı',
  lost: 'kayıp*, kayb*, kaybol*, çalın*, bulunamıyor',
  destroyed: 'imha*, yok edil*, tasfiye*',
  prohibited: 'yasak*, yasaklı*, tehlikeli madde*, izin verilmeyen*, sahte*, taklit*, kaçak*',
  security: 'güvenlik kontrol*, güvenlik neden*, güvenlik incele*, x ray*, güvenlik tarama*',
  cancelled: 'iptal*, vazgeç*',
  voided: 'barkod iptal*, etiket iptal*, barkodu iptal*',
  partial: 'kısmi*, kısmen, eksik parça, bir kısmı, parçalı',
  unpaid:
    'ödenmemiş*, ödenmedi, ödenmesi, borç*, ödenecek*, tahsil edilecek*, ödemeniz*, ödeyin*, ödenmelidir, ödemesi gerek*, ödemelisiniz, ödenmesi gerek*, ödemeniz gerek*, yatırılması, çıkmıştır, tahakkuk*, ödenmeli*, ödeme bekleniyor, ödeme bekliyor, ödeme beklenmekte*, ödeme bekle*, ödemesi bekle*, ödenmeyi bekl*, ödenmesini bekl*, ödenmesi bekl*, ödeme yapılmadı, ödeme yapılmamış*, ödemesi yapılmadı, ödemesi yapılmamış*, ödeme alınamadı, ödeme gerek*, ödeme yapılması gerek*, ödeme yapınız, ödeme yapın, ödeme yapmanız*, ödemesi zorunlu*, ödeme zorunlu*, ödenmemesi, ödeme eksik*, ödenmeyen*, tahsil edileme*, tahsil edilmedi, yatırılmadı, yatırmanız*, yatırması gerek*, ödemesi gerekmekte*, ödemek zorunda, ödemesini yapması*, ödemesini bekl*, ödeme yapılmadığı*, borcu bulun*, ödeyiniz, ödeme talep*, ödemekle yükümlü*, kalan tutar',
  dutyDue: 'vergi ödemesi bekl*, vergi ödemenizi',
  chargeDue: 'kapıda ödeme*, karşı ödeme*, alıcı ödemeli, ödeme şartlı, eksik posta ücreti, ücreti alıcı*',
  scheduled:
    'tahmini*, planlan*, teslim edilecek*, teslimat tarihi, randevu*, yeniden teslim*, tekrar teslim*, tekrar dağıt*, yeniden dağıt*, teslimat planı, öngörülen, ertesi gün, teslim edilmesi plan*, yarın, ileri tarih*, teslimat günü, teslimat zamanı, tekrar denen*, yarına',
  label:
    'barkod*, etiket*, ön kabul*, kayıt oluştur*, gönderi bilgileri*, elektronik*, hazırlanıyor, siparişiniz hazırlan*, henüz teslim alınma*, sipariş oluştur*, gönderi oluştur*, kayıt altına*, kargo kaydı*, kargoya verilmeyi, gönderi kaydı*, teslim alınmayı bekliyor göndericiden, hazırlandı, ön kayıt*, sipariş alındı, kargoya verilecek, henüz kargo*, oluşturuldu, henüz kabul, bilgisi alındı, gönderici hazır*, paketlen*, sipariş hazırlan*, henüz bize, bilgileri alındı, kargo firmasına verilecek, henüz kargo firmasına, gönderi henüz, henüz verilmedi, kaydı oluşturuldu, bilgisi oluşturuldu, ön bilgi*, bilgi girişi, gönderici tarafından hazırlan*, kargo fişi, henüz ulaşmadı',
  inTransit:
    'yolda*, transfer*, aktarma*, taşın*, transit*, yoldadır, nakil*, taşıma*, sevk*, ayrıştır*, tasnif*, yükle*, torba*, aktarım*, işlem gördü',
  update:
    'güncelle*, durum*, bildirim*, veri gönder*, bilgi gönder*, iletildi, aktarıldı, olay, statü, elektronik ortam*, bilgileri iletil*, hareketi, olayı, hareket, etkinliği, elektronik olarak, önceden gönder*, ön bildirim*',
  notice:
    'sms, e posta, bilgilendirme*, mesaj*, gerekmemekte*, gerek yok*, gerekmez, zamanında, talebi*, değişiklik*, gerekmiyor, bilgilendiril*, anket, arandı, hatırlatma*, tercih*, talebiniz*, değiştiril*, gerekli değil*, bulunmamaktadır, talebi üzerine, arama yapıldı, e mail, yönlendirme talebi, teşekkür*, müşteri talebi*, muaf*, lütfen dikkat, lütfen bekleyin, lütfen bekleyiniz, işlem yapmanıza gerek, bir şey yapmanız*, yapmanıza gerek, gerek bulunma*, gereken bir işlem yok, unutmayın, bilgi amaçlı, sabrınız*, dikkatinize, yapmanız gereken bir, gerekli tüm, gerekli bütün, tüm gerekli, istenen tüm, gereken tüm, istenen belgeler',
  notFound:
    'bulunamadı, kayıt bulunama*, bilgi bulunama*, kayıt yok, sonuç bulunama*, bilgi yok, bilgisi bulunama*, kaydı bulunama*, sistemde yok, kayıt bulunmamakta*, bulunmamaktadır',
  pickupFailed:
    'göndericiden alınamadı, alım yapılamadı, alım başarısız, gönderi hazır değil, adresten alınama*, kargo alınamadı, alım gerçekleş*, göndericiden teslim alınama*, alım denemesi',
  expired: 'takip süresi, takip sona, sorgulama süresi, takip sonlan*, takip kapan*, takip edilemiyor',
  exception: 'istisna, beklenmeyen, olağandışı, aksaklık, problem, sorun',
  atCustoms:
    'gümrükte, gümrük sahasında, gümrük alanında, gümrük müdürlüğünde, gümrük idaresinde, gümrüğünde, gümrük deposunda',
  estimated:
    'tahmini teslim*, beklenen teslim*, öngörülen teslim*, tahmini varış*, tahmini dağıtım*, beklenen varış*, tahmini tarih*, tahmini ulaş*, tahmini teslimat tarihi, tahmini teslim tarihi, tahmini teslimat zamanı, tahmini teslimat günü, öngörülen teslimat tarihi, beklenen teslimat tarihi, tahmini dağıtım tarihi, tahmini varış tarihi',
  must: 'edilmeyi bekl*, edilmek üzere, edilmesi gerek*, edilmeli*',
  not: 'değil*, henüz, yok, *madı, *medi, *emedi, *amadı, *mamış*, *memiş*, *ilemedi, *mıyor, *miyor, *mamakta*, *memekte*, *amamış*, *ememiş*, *maması, *memesi, olmadan, asla, *ılmadı, *muyor, *müyor, hiçbir, vergisi yok, vergi yok, ücret yok, tutar yok, borç yok',
  will: '*ecektir, *acaktır, *ecek, *acak, planlan*, yarın, yakında, tahmini*, olacak*, beklenen, öngörül*, az sonra, *eceğiz, *acağız, *ılacaktır, varıştan sonra, varışta, varış sonrası',
  ongoing: '*iyor, *ıyor, *mekte*, *makta*, devam ediyor, sürecinde, *uyor, *üyor, aşamasında, halen, şu anda',
  if: 'eğer, halinde, *mazsa, *mezse, takdirde, *madığı takdirde, durumunda, *lırsa, *ilirse, *mezseniz, *mazsanız, şayet, *ması halinde, *masa, *mese, ödenmediği takdirde, alınmadığı takdirde, *madığında, *mediğinde, *mediği takdirde, yapılmazsa, ödenmezse, alınmazsa, süre sonunda, süresi sonunda, sürenin dolması*, süre dolduğunda, süre geçerse, aşılırsa, ödeme olmazsa, *madığı durumda, *mediği durumda, *lmazsa, *lmezse, ödenmemesi halinde, alınmaması halinde, ödenmemesi durumunda, tersi durumda, *nmazsa, *nmezse, ödenmediğinde',
  maybe: 'olabilir*, *ebilir, *abilir, muhtemel*, belki, olası, *ebilirsiniz, doğabilir, çıkabilir, uygulanabilir',
  and: 've, ama, ancak, çünkü, nedeniyle, dolayı, fakat, bu nedenle, sebebiyle, için, dolayısıyla, nedeni, olup, sebep, neden, rağmen, ile birlikte, ödendikten sonra, ödenmesinden sonra',
  message: 'sms, e posta, e mail, mesaj, kısa mesaj',
  solved:
    'kaldırıldı, kaldırılmış*, çözüldü, giderildi, düzeltildi, düzeltilmiş*, çözülmüş*, giderilmiş*, düzeltil*, aşıldı, ortadan kalktı, kaldırılarak',
  yet: 'henüz, hala',
  formerly: 'daha önce, önceden, başlangıçta, ilk başta, ilk olarak, geçici olarak, bir süre',
  else: 'aksi, aksi halde, aksi takdirde, yoksa, ya da gönderi, yoksa gönderi, sonrasında iade, ardından iade, akabinde',
};
